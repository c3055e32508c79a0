import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween, schedulePlan, type ScheduledStep } from './plan-schedule.ts'
import { wouldCycle, type StepOrder } from './step-order.ts'

const today = '2026-11-25'
const step = (
  key: string,
  expectedDays: number | null,
  more: Partial<ScheduledStep> = {},
): ScheduledStep => ({
  key,
  status: 'planned',
  startedOn: null,
  endedOn: null,
  expectedDays,
  ...more,
})

test('the longest of parallel branches decides the earliest end', () => {
  const steps = [step('decision', 0), step('card', 40), step('course', 10), step('benefit', 20)]
  const order = [
    { before: 'decision', after: 'card' },
    { before: 'card', after: 'course' },
    { before: 'decision', after: 'benefit' },
  ]
  const schedule = schedulePlan(steps, order, today)
  expect(schedule.end).toBe('2027-01-14')
  expect(schedule.times.get('benefit')).toEqual({ begin: today, end: '2026-12-15' })
})

test('what is over keeps its days, what was begun runs from its beginning, nothing open ends before today', () => {
  const steps = [
    step('a', 5, { status: 'finished', endedOn: '2026-11-01' }),
    step('b', 30, { status: 'started', startedOn: '2026-11-10' }),
    step('c', 3, { status: 'started', startedOn: '2026-10-01' }),
  ]
  const { times, end } = schedulePlan(steps, [{ before: 'a', after: 'b' }], today)
  expect(times.get('a')).toEqual({ begin: '2026-11-01', end: '2026-11-01' })
  expect(times.get('b')!.end).toBe('2026-12-10')
  expect(times.get('c')!.end).toBe(today)
  expect(end).toBe('2026-12-10')
})

test('a step without named days counts none and is named', () => {
  expect(schedulePlan([step('a', null), step('b', 4)], [], today)).toMatchObject({
    end: '2026-11-29',
    withoutDays: ['a'],
  })
})

test('a plan without open steps has no end to come', () => {
  expect(schedulePlan([step('a', 1, { status: 'skipped', endedOn: today })], [], today).end).toBeNull()
})

test('more days for one step never bring the end nearer, and every step begins after what it waits for', () => {
  const keys = ['a', 'b', 'c', 'd', 'e']
  const key = fc.constantFrom(...keys)
  fc.assert(
    fc.property(
      fc.array(fc.record({ before: key, after: key }), { maxLength: 12 }),
      fc.array(fc.nat(60), { minLength: 5, maxLength: 5 }),
      fc.nat(4),
      fc.nat(30),
      (wanted, days, longer, by) => {
        const order: StepOrder[] = []
        for (const added of wanted) if (!wouldCycle(order, added)) order.push(added)
        const steps = keys.map((name, at) => step(name, days[at]!))
        const before = schedulePlan(steps, order, today)
        for (const line of order)
          expect(before.times.get(line.after)!.begin >= before.times.get(line.before)!.end).toBe(true)
        const after = schedulePlan(
          steps.map((one, at) => (at === longer ? { ...one, expectedDays: one.expectedDays! + by } : one)),
          order,
          today,
        )
        expect(after.end! >= before.end!).toBe(true)
        expect(daysBetween(before.end!, after.end!)).toBeLessThanOrEqual(by)
      },
    ),
  )
})
