import type { StepReady } from '#domain/kernel/events/plan-events.ts'
import { readySteps } from '#domain/plan/ready-steps.ts'
import type { StepOrder } from '#domain/plan/step-order.ts'
import type { StepStatus } from '#domain/plan/step-state.ts'
import { today } from '#platform/clock.server.ts'

/** Of the steps named, those without a day on which somebody can act now. */
export function readyEvents(
  caseId: string,
  steps: readonly { id: string; status: StepStatus; due: string | null }[],
  order: readonly StepOrder[],
  among: readonly string[],
): StepReady[] {
  const undated = new Set(steps.filter((step) => step.due === null).map((step) => step.id))
  return readySteps(
    steps.map(({ id, status }) => ({ key: id, status })),
    order,
  )
    .filter((id) => undated.has(id) && among.includes(id))
    .map((subjectId) => ({ kind: 'StepReady', caseId, subjectId, on: today().toString() }))
}
