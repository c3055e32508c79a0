import { expect, test } from 'vitest'
import { relationshipKinds, relationshipProblem, seenFromTheOther } from './relationship.ts'

const nobody = { person: '', named: '', institution: '' }

test.each([
  ['nobody', 'parent', nobody, 'nobody'],
  ['two at once', 'parent', { ...nobody, person: 'b', named: 'Sister' }, 'several'],
  ['the person itself', 'sibling', { ...nobody, person: 'a' }, 'oneself'],
  ['an office as wife', 'married', { ...nobody, institution: 'x' }, 'institution_not_possible'],
  ['an office as guardian', 'guardian', { ...nobody, institution: 'x' }, null],
  ['an office with custody', 'custody', { ...nobody, institution: 'x' }, null],
  ['a named father', 'parent', { ...nobody, named: 'Father' }, null],
] as const)('with %s as %s', (_words, kind, other, problem) => {
  expect(relationshipProblem(kind, 'a', other)).toBe(problem)
})

test('seen from the other side parents have children and guardians have wards', () => {
  expect(relationshipKinds.map(seenFromTheOther)).toEqual([
    'married',
    'partner',
    'child',
    'parent',
    'sibling',
    'ward',
    'in_custody',
    'other',
  ])
})
