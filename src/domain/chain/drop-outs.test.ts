import { expect, test } from 'vitest'
import { type ChainEnd, dropOuts } from './drop-outs.ts'

const end = (
  lastKind: ChainEnd['lastKind'],
  lastOn: string,
  openSteps: number,
  lastStep = 'course',
): ChainEnd => ({
  lastKind,
  lastStep,
  lastAgency: 'KURS',
  lastOn,
  openSteps,
})

test.each([
  ['finished and nothing open: done', end('finished', '2024-01-01', 0), 0],
  ['failed and nothing open: broken off', end('failed', '2024-01-01', 0), 1],
  ['failed lately, others open: goes on', end('failed', '2026-11-01', 2), 0],
  ['open and quiet for 180 days: still running', end('finished', '2026-05-29', 1), 0],
  ['open and quiet for 181 days: stands still', end('finished', '2026-05-28', 1), 1],
  ['begun and quiet for long: stands still', end('started', '2025-05-28', 1), 1],
])('%s', (_words, chain, broken) => {
  expect(dropOuts([chain], '2026-11-25').reduce((sum, one) => sum + one.count, 0)).toBe(broken)
})

test('they are counted by the step at which they broke off, most first', () => {
  const chains = [
    end('failed', '2026-01-01', 0, 'test'),
    end('finished', '2025-01-01', 3, 'course'),
    end('failed', '2025-06-01', 0, 'course'),
  ]
  expect(dropOuts(chains, '2026-11-25')).toEqual([
    { step: 'course', agency: 'KURS', count: 2, failed: 1 },
    { step: 'test', agency: 'KURS', count: 1, failed: 1 },
  ])
})
