import { expect, test } from 'vitest'
import type { KnownPerson } from './known-person.ts'
import { triggerProblem } from './trigger-problem.ts'

const today = '2026-11-27'
const nothing: KnownPerson = { birthDate: null, entryDate: null, titleEnd: null, periods: [] }
const title = { lane: 'residence', rechtskreis: 'AUFENTHG', from: '2025-02-01', until: '2027-01-31' } as const

test.each([
  ['before the birth', 'separation', '1989-12-31', { birthDate: '1990' }, 'before_birth', '1990-01-01'],
  [
    'before the arrival',
    'job_starts',
    '2024-02-28',
    { entryDate: '2024-03' },
    'before_arrival',
    '2024-03-01',
  ],
  ['on the day of arrival', 'assigned', '2024-03-01', { entryDate: '2024-03-01' }, undefined, undefined],
  [
    'a title that ends before it begins',
    'title_expires',
    '2025-01-31',
    { periods: [title] },
    'before_title',
    '2025-02-01',
  ],
  ['a title that ends later', 'title_expires', '2027-01-31', { periods: [title] }, undefined, undefined],
  [
    'pension age of a child',
    'pension_age',
    '2027-01-01',
    { birthDate: '2015-06-01' },
    'too_young',
    '2082-05-31',
  ],
  [
    'coming of age too early',
    'birthday_18',
    '2026-11-29',
    { birthDate: '2008-12-01' },
    'too_young',
    '2026-11-30',
  ],
  [
    'coming of age on its day',
    'birthday_18',
    '2026-11-30',
    { birthDate: '2008-12-01' },
    undefined,
    undefined,
  ],
  ['a recognition that lies ahead', 'recognised_refugee', '2026-11-28', {}, 'not_yet', today],
  ['an announced move', 'move', '2028-11-27', {}, undefined, undefined],
  ['a move too far ahead', 'move', '2028-11-28', {}, 'too_far', '2028-11-27'],
  ['only a day, too far ahead', null, '2029-01-01', {}, 'too_far', '2028-11-27'],
  ['nothing known', 'job_ends', '2020-01-01', {}, undefined, undefined],
] as const)('%s: %s on %s', (_words, trigger, day, known, problem, measured) => {
  const found = triggerProblem(trigger, day, { ...nothing, ...known }, today)
  expect([found?.problem, found?.day]).toEqual([problem, measured])
})
