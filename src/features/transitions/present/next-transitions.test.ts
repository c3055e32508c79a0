import { expect, test } from 'vitest'
import { catalogue, ruleFile } from '../../../domain/rechtskreis/catalogue/catalogue.testing.ts'
import { nextTransitions } from './next-transitions.ts'

const words = { title: (kind: string) => `title of ${kind}`, person: 'p', caseRef: 'c' }
const settled = { triggerOn: '2026-10-10', grantedFrom: '2026-11-01', firstPaymentOn: '2026-11-05' }
const at = (event: string) => `/faelle/c/uebergaenge/ereignis?person=p&ereignis=${event}`

test('after a recognition come health cover, on the day of the new right, and the course, whose day is not guessed', () => {
  const next = nextTransitions(settled, ruleFile('T02').next, catalogue, words)
  expect(next.slice(0, 2)).toEqual([
    { kind: 'T25', title: 'T25 · title of T25', to: `${at('health_cover_changes')}&tag=2026-11-01` },
    { kind: 'T26', title: 'T26 · title of T26', to: at('first_title') },
  ])
})

test('without a grant the day of the first payment counts, else that of the trigger', () => {
  const day = (known: Partial<typeof settled> | { grantedFrom: null; firstPaymentOn?: null }) =>
    new URLSearchParams(
      nextTransitions({ ...settled, ...known }, ['T25'], catalogue, words)[0]!.to.split('?')[1],
    ).get('tag')
  expect([day({ grantedFrom: null }), day({ grantedFrom: null, firstPaymentOn: null })]).toEqual([
    '2026-11-05',
    '2026-10-10',
  ])
})

test('a number that the catalogue has no more leads nowhere', () => {
  expect(nextTransitions(settled, ['T99'], catalogue, words)).toEqual([])
})
