import { expect, test } from 'vitest'
import { type ContactRules, unasked } from '#domain/contact/contact-rules.ts'
import { sheetCare } from './sheet-care.ts'

const not = (more: Partial<ContactRules>) => ({ ...unasked, ...more })

test.each([
  ['nobody was asked', [unasked], { careful: false, byPost: true }],
  [
    'post is not safe',
    [not({ ways: { ...unasked.ways, post: 'not_safe' } })],
    { careful: true, byPost: false },
  ],
  ['the household must not know', [not({ quietHousehold: true })], { careful: true, byPost: false }],
  [
    'the household must not know, but post is safe',
    [not({ quietHousehold: true, ways: { ...unasked.ways, post: 'safe' } })],
    { careful: true, byPost: true },
  ],
  [
    'somebody merged with the person needs care',
    [unasked, not({ note: 'x' })],
    { careful: true, byPost: false },
  ],
  ['the grant does not cover contact', null, { careful: true, byPost: false }],
] as const)('where %s', (_where, rules, care) => {
  expect(sheetCare(rules)).toEqual(care)
})
