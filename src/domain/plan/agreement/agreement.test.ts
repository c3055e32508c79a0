import { expect, test } from 'vitest'
import { decideAgreement } from './agreement.ts'
import { content, step } from './content.testing.ts'

const today = '2026-06-01'
const words = { agreedOn: today, how: 'signature', present: '', reason: 'Der Kurs beginnt später.' } as const
const last = { agreedOn: '2026-03-01', content: content() }
const changed = content({ steps: [step('s1')] })
test.each([
  ['the first version without a reason', null, {}, content(), null],
  ['a plan without a step', null, {}, content({ steps: [] }), 'nothing_to_agree'],
  ['a day to come', null, { agreedOn: '2026-06-02' }, content(), 'in_future'],
  ['a witness without a name', null, { how: 'witness' }, content(), 'present_missing'],
  ['an interpreter without a name', null, { how: 'interpreter' }, content(), 'present_missing'],
  ['an interpreter by name', null, { how: 'interpreter', present: 'Frau Haddad' }, content(), null],
  ['the next version with a reason', last, {}, changed, null],
  ['the next version without a reason', last, { reason: '' }, changed, 'reason_missing'],
  ['the same content again', last, {}, content(), 'no_difference'],
  ['a day before the version in force', last, { agreedOn: '2026-02-28' }, changed, 'before_last'],
] as const)('%s', (_what, before, more, next, expected) => {
  const decided = decideAgreement(before, { words: { ...words, ...more }, content: next }, today)
  expect(decided.ok ? null : decided.refusal).toBe(expected)
})
