import { expect, test } from 'vitest'
import { byOutcome } from './enquiries-by-outcome.ts'

test('outcomes stand side by side, and the sums are those of all of them', () => {
  const count = (
    accessRoute: string | null,
    outcome: 'open' | 'answered',
    enquiries: number,
    people: number,
  ) => ({
    month: '2026-11',
    accessRoute,
    outcome,
    enquiries,
    people,
  })
  const counts = [count('self', 'answered', 2, 5), count('self', 'open', 1, 1), count(null, 'open', 3, 4)]
  expect(byOutcome(counts, (code) => code ?? 'none')).toEqual([
    { month: '2026-11', route: 'self', outcomes: { answered: 2, open: 1 }, enquiries: 3, people: 6 },
    { month: '2026-11', route: 'none', outcomes: { open: 3 }, enquiries: 3, people: 4 },
  ])
})
