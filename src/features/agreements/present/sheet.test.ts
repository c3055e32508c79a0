import { expect, test } from 'vitest'
import { content, goal, step } from '#domain/plan/agreement/content.testing.ts'
import { sheetOf } from './sheet.ts'
import type { ContentWords } from './words.ts'

const words: ContentWords = {
  person: () => null,
  office: ({ agencyKind }) => (agencyKind === 'JC' ? 'Jobcenter' : agencyKind),
  who: () => '',
  domains: () => '',
}
const own = { byPerson: true, agencyKind: 'JC', organisationId: null, organisation: null }
const plan = content({
  goals: [goal('g1'), goal('g2', { words: 'Deutsch' }), goal('g3', { personId: 'p2', words: 'Schule' })],
  steps: [
    step('s1', { title: 'Antrag stellen' }),
    step('s2', { title: 'Unterlagen holen', doer: own }),
    step('s3', { title: 'Kurs besuchen' }),
    step('s4', { title: 'Prüfung' }),
    step('s5', { title: 'Kind anmelden', personId: 'p2' }),
  ],
  order: [{ before: 's2', after: 's1' }],
})
const became = {
  steps: new Map([
    ['s1', 'planned'],
    ['s2', 'started'],
    ['s3', 'finished'],
    ['s4', 'skipped'],
    ['s5', 'planned'],
  ] as const),
  goals: new Map([
    ['g1', 'open'],
    ['g2', 'reached'],
    ['g3', 'open'],
  ] as const),
}

test('the sheet says own goals, what the person does, what others do and what is done; nothing of anybody else', () => {
  const sheet = sheetOf(plan, ['p1'], became, words)
  expect(sheet).toEqual({
    goals: [{ key: 'g1', words: 'Eine Wohnung mit Tür', aim: 'Zusage' }],
    mine: [{ key: 's2', title: 'Unterlagen holen', where: 'Jobcenter', due: '2026-12-01' }],
    others: [{ key: 's1', title: 'Antrag stellen', where: 'Jobcenter', due: '2026-12-01' }],
    done: [
      { key: 'g2', title: 'Deutsch' },
      { key: 's3', title: 'Kurs besuchen' },
    ],
  })
  expect(JSON.stringify(sheet)).not.toMatch(/Schule|Kind|p1|JC/)
})

test('a person who was merged finds what stands of either', () => {
  expect(sheetOf(plan, ['p1', 'p2'], became, words).others.map(({ key }) => key)).toEqual(['s1', 's5'])
})
