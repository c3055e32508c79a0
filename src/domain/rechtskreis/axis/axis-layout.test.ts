import { expect, test } from 'vitest'
import { layOutAxis } from './axis-layout.ts'

const period = (lane: string, from: string, until: string | null) => ({
  lane,
  rechtskreis: 'SGB2',
  from,
  until,
})

test('periods that follow each other share a row, overlapping ones do not', () => {
  const { bars, lanes } = layOutAxis(
    [
      period('a', '2025-01-01', '2025-06-30'),
      period('a', '2025-07-01', null),
      period('a', '2025-06-01', null),
      period('b', '2025-01-01', null),
    ],
    '2026-01-01',
    600,
  )
  expect(bars[0]!.y).toBe(bars[1]!.y)
  expect(bars[2]!.y).toBeGreaterThan(bars[1]!.y)
  expect(lanes[0]!.height).toBe(2 * lanes[1]!.height)
  expect(bars[3]!.y).toBeGreaterThanOrEqual(lanes[0]!.y + lanes[0]!.height)
})

test('every bar stays inside the picture and a day without gap leaves none', () => {
  const { bars, todayX } = layOutAxis(
    [period('a', '2020-01-01', '2020-12-31'), period('a', '2021-01-01', '2021-12-31')],
    '2026-01-01',
    600,
  )
  expect(bars[0]!.x + bars[0]!.width).toBeCloseTo(bars[1]!.x, 6)
  for (const bar of bars) expect(bar.x >= 0 && bar.x + bar.width <= 600).toBe(true)
  expect(todayX).toBeGreaterThan(bars[1]!.x)
})
