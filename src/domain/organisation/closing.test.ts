import { expect, test } from 'vitest'
import { closingObstacles } from './closing.ts'

const nothing = { openCases: false, memberships: 0, posts: 0, competences: 0 }

test.each([
  ['nothing runs', nothing, []],
  ['an open case', { ...nothing, openCases: true }, ['openCases']],
  ['a membership', { ...nothing, memberships: 1 }, ['memberships']],
  ['a post', { ...nothing, posts: 2 }, ['posts']],
  ['a competence', { ...nothing, competences: 1 }, ['competences']],
  [
    'everything, the cases first',
    { competences: 1, posts: 1, memberships: 1, openCases: true },
    ['openCases', 'memberships', 'posts', 'competences'],
  ],
] as const)('what keeps an organisation open: %s', (_words, running, obstacles) => {
  expect(closingObstacles(running)).toEqual(obstacles)
})
