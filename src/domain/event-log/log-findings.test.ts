import { expect, test } from 'vitest'
import { EventColumnsBuilder } from '../mining/event-columns-builder.ts'
import {
  intakeFault,
  mostActivities,
  mostEvents,
  mostOrganisations,
  organisationsFault,
} from './intake-limits.ts'
import { findInLog } from './log-findings.ts'

const microsecondsPerDay = 86_400_000_000

/** Events as case, step, day, organisation. */
function log(rows: readonly (readonly [string, string, number, string?])[], withResource = true) {
  const columns = new EventColumnsBuilder({ withStart: false, withResource })
  for (const [caseName, activity, day, resource] of rows)
    columns.add({ caseName, activity, timestamp: day * microsecondsPerDay, start: undefined, resource })
  return columns.build()
}

const eight = Array.from({ length: 8 }, (_, at) => `c${at}`)

test('what follows what in days, hand-overs slowest first, whatever the order of the rows', () => {
  const rows = eight.flatMap((name, at) => [
    [name, 'paid', 21.5 + at, 'cashier'] as const,
    [name, 'applied', at, 'post room'] as const,
    [name, 'checked', 1 + at, 'office'] as const,
  ])
  const found = findInLog(log(rows))
  expect(found).toMatchObject({ cases: 8, events: 24, medianDays: 21.5, edgeCount: 2, variantCount: 1 })
  expect(found.edges).toEqual([
    { from: 'applied', to: 'checked', count: 8, medianDays: 1 },
    { from: 'checked', to: 'paid', count: 8, medianDays: 20.5 },
  ])
  expect(found.variants).toEqual([{ steps: ['applied', 'checked', 'paid'], count: 8 }])
  expect(found.handovers).toEqual([
    { from: 'office', to: 'cashier', count: 8, medianDays: 20.5 },
    { from: 'post room', to: 'office', count: 8, medianDays: 1 },
  ])
})

test('hand-overs that happened fewer than five times are not judged; without organisations there are none', () => {
  const rows = eight
    .slice(0, 4)
    .flatMap((name) => [[name, 'a', 0, 'x'] as const, [name, 'b', 1, 'y'] as const])
  expect(findInLog(log(rows)).handovers).toEqual([])
  expect(findInLog(log(rows, false)).handovers).toBeNull()
})

test('of many ways ten are kept, of many connections two hundred, with their numbers', () => {
  const rows = Array.from({ length: 300 * 5 }, (_, at) => [
    [`c${at}`, 'a', 0] as const,
    [`c${at}`, `step ${at % 300}`, 1] as const,
  ]).flat()
  const found = findInLog(log(rows, false))
  expect([found.edges.length, found.edgeCount]).toEqual([200, 300])
  expect([found.variants.length, found.variantCount]).toEqual([10, 300])
  expect(Object.keys(found.counts)).toHaveLength(201)
})

test('no single case is kept: what fewer than five have in common stays untold', () => {
  const rows = eight.flatMap((name, at) => [
    [name, 'a', 0] as const,
    [name, at < 4 ? 'rare' : 'b', 1] as const,
    [name, 'end', 2] as const,
  ])
  const found = findInLog(log(rows, false))
  expect(found).toMatchObject({ cases: 8, events: 24, medianDays: 2, edges: [], counts: {}, variants: [] })
  expect(findInLog(log(rows.slice(0, 12), false))).toMatchObject({ cases: 4, medianDays: null })
})

test('an empty log', () => {
  expect(findInLog(log([]))).toMatchObject({
    cases: 0,
    events: 0,
    medianDays: null,
    edges: [],
    handovers: [],
  })
})

test.each([
  [mostEvents, mostActivities, null],
  [mostEvents + 1, 1, 'events'],
  [1, mostActivities + 1, 'activities'],
] as const)('%i events with %i steps of different name: %s', (events, activities, limit) => {
  expect(intakeFault(events, activities)?.limit ?? null).toBe(limit)
})

test('organisations of too many names are persons', () => {
  const named = (count: number) =>
    log(Array.from({ length: count }, (_, at) => ['c', 'a', at, `o${at}`] as const))
  expect(organisationsFault(named(mostOrganisations))).toBeNull()
  expect(organisationsFault(named(mostOrganisations + 1))).toEqual({
    limit: 'organisations',
    most: mostOrganisations,
  })
})
