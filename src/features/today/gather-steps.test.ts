import { expect, test } from 'vitest'
import type { DueItem } from '#features/cases/index.ts'
import type { Urgency } from '#domain/kernel/urgency.ts'
import { gatherSteps } from './gather-steps.ts'

let number = 0
const item = (caseRef: string, urgency: Urgency, kind: DueItem['kind'] = 'step_due') => ({
  caseRef,
  urgency,
  kind,
  due: '2026-11-25',
  displayName: caseRef,
  nextStepTitle: `next of ${caseRef}`,
  sourceKind: 'responsibility',
  sourceId: String(number++),
  ref: `item-${number}`,
  waitsUntil: null,
  municipalityCode: null,
})

test('steps of one case are one line per urgency; only the earliest has the title; other items stay', () => {
  const rows = gatherSteps([
    item('a', 'overdue'),
    item('a', 'overdue'),
    item('a', 'overdue', 'transition_gap'),
    item('b', 'today'),
    item('a', 'later'),
  ])
  expect(
    rows.map(({ caseRef, urgency, kind, steps, step }) => [caseRef, urgency, kind, steps, step]),
  ).toEqual([
    ['a', 'overdue', 'step_due', 2, 'next of a'],
    ['a', 'overdue', 'transition_gap', 0, null],
    ['b', 'today', 'step_due', 1, 'next of b'],
    ['a', 'later', 'step_due', 1, null],
  ])
})

test('a task is called by its title, each on a line of its own; without one it is a task', () => {
  const one = { ...item('a', 'overdue', 'task'), sourceId: 'task-1' }
  const rows = gatherSteps([one, item('a', 'overdue', 'task')], new Map([['task-1', 'Zurückrufen']]))
  expect(rows.map(({ kind, step }) => [kind, step])).toEqual([
    ['task', 'Zurückrufen'],
    ['task', null],
  ])
})

test('a line of several steps stands with supervision as soon as one of them does', () => {
  const [line] = gatherSteps([
    { ...item('a', 'overdue'), escalatedOn: null },
    { ...item('a', 'overdue'), escalatedOn: '2026-11-20' },
    { ...item('a', 'overdue'), escalatedOn: '2026-11-24' },
  ])
  expect(line!.escalatedOn).toBe('2026-11-20')
})

test('a line says why nobody is in the office on the day it is due', () => {
  const [christmas] = gatherSteps([{ ...item('a', 'later'), due: '2026-12-25' }])
  const [thursday] = gatherSteps([{ ...item('a', 'later'), due: '2026-12-24' }])
  expect([christmas!.off, thursday!.off]).toEqual(['christmas', null])
})
