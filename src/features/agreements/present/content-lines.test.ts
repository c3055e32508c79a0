import { expect, test } from 'vitest'
import { content, goal, step } from '#domain/plan/agreement/content.testing.ts'
import { changedLines, contentLines } from './content-lines.ts'
import type { ContentWords } from './words.ts'

const words: ContentWords = {
  person: () => null,
  office: () => 'Jobcenter',
  who: () => 'Jobcenter',
  domains: () => 'Wohnen',
}
const lines = (more: Parameters<typeof content>[0] = {}) => contentLines(content(more), words)

test('a content reads the same in whatever order its parts are listed', () => {
  const { goals, steps, order } = content()
  expect(lines({ goals: goals.toReversed(), steps: steps.toReversed(), order })).toEqual(lines())
  expect(lines()).toContainEqual([
    's2',
    'Schritt s2 · Jobcenter · bis 01.12.2026 · Darauf bauen wir: Schwester · Wartet auf: Schritt s1',
  ])
})

test.each([
  ['a level', { goals: [goal('g1', { levels: { ...goal('g1').levels, 1: 'besichtigt' } })] }, ['g1']],
  ['the order', { order: [] }, ['s2']],
  ['a day', { steps: [step('s1', { goal: 'g1', due: null }), step('s2', { resource: 'r1' })] }, ['s1']],
  ['a goal that is gone', { goals: [] }, ['g1', 's1']],
] as const)('who saw other words for %s is told which lines', (_what, more, keys) => {
  const [seen, now] = [lines(), contentLines(content(more as never), words)]
  expect(changedLines(seen, seen)).toEqual([])
  const told = changedLines(seen, now)
  expect(told.map(({ mine }) => mine)).toEqual(
    seen.filter(([key]) => (keys as readonly string[]).includes(key)).map(([, line]) => line),
  )
})
