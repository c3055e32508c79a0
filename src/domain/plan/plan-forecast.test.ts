import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ForecastStep, forecastPlan, type UsualDays } from './plan-forecast.ts'
import { type StepOrder, wouldCycle } from './step-order.ts'

const today = '2026-11-27'
const step = (key: string, more: Partial<ForecastStep> = {}): ForecastStep => ({
  key,
  stepCode: key,
  status: 'planned',
  startedOn: null,
  endedOn: null,
  expectedDays: null,
  ...more,
})
const days = (medianDays: number, mostDays = medianDays): UsualDays => ({ cases: 20, medianDays, mostDays })
const chain: StepOrder[] = [
  { before: 'card', after: 'course' },
  { before: 'benefit', after: 'flat' },
]

test('the likely end follows from what the cases of the site took, the late one from four of five', () => {
  const usual = new Map([
    ['card', days(40, 90)],
    ['course', days(10, 30)],
    ['benefit', days(20, 25)],
    ['flat', days(5, 7)],
  ])
  const steps = ['card', 'course', 'benefit', 'flat'].map((key) => step(key))
  expect(forecastPlan(steps, chain, usual, today)).toEqual({
    earliestEnd: today,
    likelyEnd: '2027-01-16',
    lateEnd: '2027-03-27',
    unknown: [],
    criticalPath: ['card', 'course'],
  })
})

test('what somebody named stands before what is usual; a step with neither is named and counts no days', () => {
  const forecast = forecastPlan(
    [step('card', { expectedDays: 3 }), step('course')],
    chain,
    new Map([['card', days(40, 90)]]),
    today,
  )
  expect(forecast).toMatchObject({ earliestEnd: '2026-11-30', likelyEnd: '2026-11-30', unknown: ['course'] })
  expect(forecast.lateEnd).toBe('2027-02-25')
})

test('what is over lies on no path, and a plan without open steps has no end to come', () => {
  const done = step('card', { status: 'finished', endedOn: today })
  const usual = new Map([['course', days(10)]])
  expect(forecastPlan([done, step('course')], chain, usual, today).criticalPath).toEqual(['course'])
  expect(forecastPlan([done], [], usual, today)).toMatchObject({
    likelyEnd: null,
    lateEnd: null,
    criticalPath: [],
  })
})

test('longer usual days never bring the end nearer, late is never before likely, a day on the path moves the end', () => {
  const keys = ['a', 'b', 'c', 'd', 'e']
  const key = fc.constantFrom(...keys)
  fc.assert(
    fc.property(
      fc.array(fc.record({ before: key, after: key }), { maxLength: 12 }),
      fc.array(fc.nat(60), { minLength: 5, maxLength: 5 }),
      fc.nat(4),
      (wanted, medians, longer) => {
        const order: StepOrder[] = []
        for (const added of wanted) if (!wouldCycle(order, added)) order.push(added)
        const steps = keys.map((name) => step(name))
        const usual = (change = 0) =>
          new Map(keys.map((name, at) => [name, days(medians[at]! + (at === longer ? change : 0), 100)]))
        const before = forecastPlan(steps, order, usual(), today)
        const after = forecastPlan(steps, order, usual(1), today)
        expect(after.likelyEnd! >= before.likelyEnd!).toBe(true)
        expect(before.lateEnd! >= before.likelyEnd!).toBe(true)
        if (before.criticalPath.includes(keys[longer]!))
          expect(after.likelyEnd! > before.likelyEnd!).toBe(true)
        for (const [at, one] of before.criticalPath.entries())
          if (at > 0) expect(order).toContainEqual({ before: before.criticalPath[at - 1], after: one })
      },
    ),
  )
})
