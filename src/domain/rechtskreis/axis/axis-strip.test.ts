import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisStrip, type StripPeriod } from './axis-strip.ts'

const today = '2026-11-27'
const asylum: StripPeriod = { rechtskreis: 'ASYLBLG3', from: '2025-03-01', until: '2026-10-31' }
const jobcenter: StripPeriod = { rechtskreis: 'SGB2', from: '2026-12-01', until: null }

test.each<[string, StripPeriod[], unknown]>([
  [
    'between two: nothing now, what comes, and the hole between them',
    [asylum, jobcenter],
    {
      now: null,
      next: { rechtskreis: 'SGB2', from: '2026-12-01' },
      hole: { from: '2026-11-01', until: '2026-11-30' },
    },
  ],
  [
    'one after the other without a day between',
    [{ ...asylum, until: '2026-11-30' }, jobcenter],
    {
      now: { rechtskreis: 'ASYLBLG3', since: '2025-03-01', until: '2026-11-30' },
      next: { rechtskreis: 'SGB2' },
      hole: null,
    },
  ],
  [
    'two at once: the one that began last is meant, and nothing is missing',
    [
      { ...jobcenter, from: '2025-01-01' },
      { ...asylum, rechtskreis: 'WOGG', from: '2026-02-01', until: null },
    ],
    { now: { rechtskreis: 'WOGG', since: '2026-02-01' }, next: null, hole: null },
  ],
  [
    'what ended with nothing after it',
    [asylum],
    { now: null, next: null, hole: { from: '2026-11-01', until: null } },
  ],
  [
    'what runs until a day and then nothing',
    [{ ...asylum, until: '2026-12-31' }],
    { now: { until: '2026-12-31' }, next: null, hole: { from: '2027-01-01', until: null } },
  ],
  [
    'a hole that was closed before today is history',
    [
      { ...asylum, until: '2026-05-31' },
      { ...jobcenter, from: '2026-07-01' },
    ],
    { now: { rechtskreis: 'SGB2' }, hole: null },
  ],
])('%s', (_words, periods, expected) => expect(axisStrip(periods, today)).toMatchObject(expected as object))

test('without a period there is no strip', () => expect(axisStrip([], today)).toBeNull())

const dayNumber = fc.integer({ min: -900, max: 400 })
const dayOf = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString()
const anyPeriod = fc
  .record({
    rechtskreis: fc.constantFrom('ASYLBLG3' as const, 'SGB2' as const),
    from: dayNumber,
    length: fc.option(fc.integer({ min: 0, max: 500 })),
  })
  .map(({ rechtskreis, from, length }) => ({
    rechtskreis,
    from: dayOf(from),
    until: length === null ? null : dayOf(from + length),
  }))

test('whatever the periods: holes and periods never overlap, all stays within the strip, and what runs today is marked', () => {
  fc.assert(
    fc.property(fc.array(anyPeriod, { minLength: 1, maxLength: 5 }), (periods) => {
      const { spans, todayX } = axisStrip(periods, today)!
      for (const { x, width } of spans) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual(100.0001)
      }
      const holes = spans.filter(({ kind }) => kind === 'hole')
      const covered = spans.filter(({ kind }) => kind !== 'hole')
      for (const hole of holes)
        for (const other of covered)
          expect(
            Math.min(hole.x + hole.width, other.x + other.width) - Math.max(hole.x, other.x),
          ).toBeLessThan(1e-6)
      const isCoveredToday = periods.some(
        ({ from, until }) => from <= today && (until === null || until >= today),
      )
      const at = todayX + 1e-6
      expect(spans.some(({ kind, x, width }) => kind === 'now' && x <= at && at < x + width)).toBe(
        isCoveredToday,
      )
    }),
  )
})
