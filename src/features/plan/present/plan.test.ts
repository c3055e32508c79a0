import { expect, test } from 'vitest'
import { type PlanStep, presentPlan } from './plan.ts'

const step = (id: string, more: Partial<PlanStep> = {}): PlanStep => ({
  id,
  ref: `ref-${id}`,
  personId: `person-${id}`,
  title: `Step ${id}`,
  agencyKind: 'ABH',
  organisationId: null,
  due: null,
  status: 'planned',
  startedOn: null,
  endedOn: null,
  barrierCode: null,
  barrierLocal: null,
  expectedDays: null,
  resourceId: null,
  goalId: null,
  byPerson: false,
  isMilestone: false,
  stepCode: 'other',
  chainRunId: null,
  ...more,
})
const words = {
  organisation: () => undefined,
  agency: (code: string) => code,
  barrier: (code: string) => code,
  person: () => null,
  resource: () => undefined,
  goal: () => undefined,
  chain: () => undefined,
}

test('a plan of several persons says for whom a step is', () => {
  const named = { ...words, person: (id: string) => `name of ${id}` }
  const plan = presentPlan([step('a')], [], new Map(), named, '2026-11-25')
  expect(plan.lines[0]).toMatchObject({ person: 'name of person-a' })
})

test('a step that another chain of the person holds as well says so once', () => {
  const named = { ...words, chain: (id: string) => `chain ${id}` }
  const same = { personId: 'p', stepCode: 'health_insurance' }
  const steps = [step('b', { ...same, chainRunId: '2' }), step('a', { ...same, chainRunId: '1' })]
  const plan = presentPlan(steps, [], new Map(), named, '2026-11-25')
  expect(plan.lines.map(({ ref, alsoIn }) => [ref, alsoIn])).toEqual([
    ['ref-b', 'chain 1'],
    ['ref-a', null],
  ])
})

test('a step says what it builds on where the reader may know it, and since when that is gone', () => {
  const sister = { title: 'Sister', endedOn: '2026-10-01' }
  const seen = { ...words, resource: (id: string) => (id === 'r1' ? sister : undefined) }
  const steps = [step('a', { resourceId: 'r1' }), step('b', { resourceId: 'r2' }), step('c')]
  const plan = presentPlan(steps, [], new Map(), seen, '2026-11-25')
  expect(plan.lines.map(({ buildsOn }) => buildsOn)).toEqual([sister, null, null])
})

test.each<[string, PlanStep[], unknown]>([
  [
    'reached, given up and open ones',
    [
      step('a', { isMilestone: true, status: 'finished' }),
      step('b', { isMilestone: true, status: 'skipped' }),
      step('c'),
      step('d', { isMilestone: true }),
      step('e', { isMilestone: true, status: 'started' }),
    ],
    { reached: 1, all: 3, next: 'Step d' },
  ],
  [
    'all of them reached',
    [step('a', { isMilestone: true, status: 'finished' })],
    { reached: 1, all: 1, next: null },
  ],
  ['none', [step('a')], { reached: 0, all: 0, next: null }],
])('milestones: %s', (_words, steps, expected) =>
  expect(presentPlan(steps, [], new Map(), words, '2026-11-25').milestones).toEqual(expected),
)

test('a plan says what can be done, what waits for what and for how long', () => {
  const plan = presentPlan(
    [
      step('c', { due: '2026-11-20', expectedDays: 10 }),
      step('b', { status: 'finished', startedOn: '2026-11-05', endedOn: '2026-11-10' }),
      step('a', { status: 'finished', endedOn: '2026-11-01' }),
      step('d'),
    ],
    [
      { before: 'a', after: 'b' },
      { before: 'b', after: 'c' },
      { before: 'c', after: 'd' },
    ],
    new Map([['c', 2]]),
    words,
    '2026-11-25',
  )
  expect(plan.lines.map((line) => line.ref)).toEqual(['ref-a', 'ref-b', 'ref-c', 'ref-d'])
  expect(plan.arrows).toEqual([
    { before: 'ref-a', after: 'ref-b', days: 4, running: false },
    { before: 'ref-b', after: 'ref-c', days: 15, running: true },
    { before: 'ref-c', after: 'ref-d', days: null, running: false },
  ])
  expect(plan.lines[2]).toMatchObject({ overdue: true, ready: true, waitsFor: [], missingDocuments: 2 })
  expect(plan.lines[3]).toMatchObject({ overdue: false, ready: false, waitsFor: ['Step c'] })
  expect(plan).toMatchObject({ earliestEnd: '2026-12-05', openSteps: 2, withoutDays: 1 })
})
