import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyTemplate, begun, templateOf, templateStep } from './chain.testing.ts'
import type { RunningChain, RunStep } from './running-chain.ts'
import { differenceName, templateDifferences } from './template-difference.ts'

const one = templateOf(1, [
  templateStep('card', { documents: [{ de: 'photo', en: 'photo' }] }),
  templateStep('course', { after: ['card'], lastDay: { rule: 'plus_months_12', source: '§ 44' } }),
  templateStep('school', { after: ['card'] }),
])
const two = templateOf(2, [
  templateStep('card', { documents: [{ de: 'passport', en: 'passport' }], agency: 'JC' }),
  templateStep('account', { after: ['card'] }),
  templateStep('course', { after: ['account'], lastDay: { rule: 'plus_months_3', source: '§ 44' } }),
])
const names = (run: RunningChain, from = one, to = two) =>
  templateDifferences(from, to, run).map((found) => [differenceName(found), found.byHand])
const changed = (run: RunningChain, key: string, more: Partial<RunStep>): RunningChain => ({
  ...run,
  steps: run.steps.map((step) => (step.key === key ? { ...step, ...more } : step)),
})

test('what the new version has otherwise is proposed, part by part', () => {
  expect(names(begun(one))).toEqual([
    ['added.account', false],
    ['agency.card', false],
    ['documents.card', false],
    ['last_day.course', false],
    ['after.course', false],
    ['dropped.school', false],
  ])
})

test.each(['started', 'finished', 'failed', 'skipped'] as const)(
  'a step that is %s is not touched',
  (status) => {
    const run = changed(changed(begun(one), 'card', { status }), 'school', { status })
    expect(names(run)).toEqual([
      ['added.account', false],
      ['last_day.course', false],
      ['after.course', false],
    ])
  },
)

test('what the case has otherwise is said, and what only the case has otherwise is no difference', () => {
  const run = begun(one)
  expect(names(changed(run, 'course', { due: '2026-12-24' }))).toContainEqual(['last_day.course', true])
  expect(names(changed(run, 'card', { agency: 'KI' }))).toContainEqual(['agency.card', true])
  expect(names(changed(run, 'school', { title: 'own words' }))).toContainEqual(['dropped.school', true])
  expect(names({ ...run, order: [] })).toContainEqual(['after.course', true])
  expect(names(changed(run, 'course', { title: 'own words' })).map(([name]) => name)).not.toContain(
    'title.course',
  )
  expect(names(changed(run, 'card', { agency: 'JC' })).map(([name]) => name)).not.toContain('agency.card')
})

test('what was left out on purpose stays left out, and what waited for it is compared without it', () => {
  expect(names(begun(two, ['account']), two, templateOf(3, two.steps))).toEqual([])
  expect(names(begun(one, ['school', 'card'])).map(([name]) => name)).toEqual([
    'added.account',
    'last_day.course',
    'after.course',
  ])
})

test('a chain of which all is over is proposed nothing', () => {
  const run = begun(one)
  const over = run.steps.map((step) => ({ ...step, status: 'finished' as const }))
  expect(names({ ...run, steps: over })).toEqual([])
})

test('an older version proposes nothing', () => {
  expect(names(begun(two), two, one)).toEqual([])
})

test('a document that was not taken over before is not asked for again', () => {
  const three = templateOf(3, [
    templateStep('card', { documents: ['photo', 'passport'].map((de) => ({ de, en: de })) }),
  ])
  const run = changed(begun(two, ['account', 'course']), 'card', { documents: [], agency: 'ABH' })
  expect(
    templateDifferences(two, three, run).find((each) => differenceName(each) === 'documents.card'),
  ).toMatchObject({
    wanted: { documents: ['photo'] },
  })
})

test('a document in hand stays, one the case asks for itself too', () => {
  const own = [
    { title: 'photo', inHand: true },
    { title: 'lease', inHand: false },
  ]
  const found = templateDifferences(one, two, changed(begun(one), 'card', { documents: own }))
  expect(found.find((each) => differenceName(each) === 'documents.card')).toMatchObject({
    byHand: false,
    wanted: { documents: ['photo', 'lease', 'passport'] },
  })
})

test('what waits for a step under way that the new version does not know goes on waiting for it', () => {
  const run = changed(begun(one), 'card', { status: 'started' })
  const without = templateOf(
    2,
    two.steps
      .filter(({ key }) => key !== 'card')
      .map((step) => ({ ...step, after: step.after.filter((key) => key !== 'card') })),
  )
  const found = templateDifferences(one, without, run)
  expect(found.find((each) => differenceName(each) === 'after.course')).toMatchObject({
    wanted: { after: ['account', 'card'] },
  })
})

test('a step that was kept although a version dropped it is not asked about again', () => {
  const run = {
    ...begun(two),
    steps: [...begun(two).steps, ...begun(one).steps.filter(({ key }) => key === 'school')],
  }
  expect(names(run, two, templateOf(3, two.steps))).toEqual([])
})

test('the same version, an older one, and a version with equal steps propose nothing', () => {
  fc.assert(
    fc.property(anyTemplate(1), fc.subarray(['a', 'b', 'c']), (template, leftOut) => {
      const run = begun(template, leftOut)
      expect(templateDifferences(template, { ...template, version: 2 }, run)).toEqual([])
      expect(templateDifferences({ ...template, version: 2 }, template, run)).toEqual([])
    }),
  )
})
