import type { StepMoved } from '#domain/kernel/events/plan-events.ts'
import { isOpenStep } from '#domain/plan/step-state.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { holdPlan, orderOfCase } from '../data/step-order.server.ts'
import { planOfCase, stepsOfCase } from '../data/step-reader.server.ts'
import { writeStepMove } from './end-step.server.ts'

/** What becomes of a step that is still open when a case is closed. */
export const settlements = ['finished', 'skipped'] as const
export type Settlement = (typeof settlements)[number]

/** The steps of the open case that somebody still has to do something about. */
export async function openStepsOfCase(
  trx: Trx,
  entered: Entered,
  caseId: string,
): Promise<{ ref: string; title: string; due: string | null }[]> {
  const steps = await stepsOfCase(trx, entered, caseId)
  return steps.filter((step) => isOpenStep(step.status)).map(({ ref, title, due }) => ({ ref, title, due }))
}

/**
 * Ends the last open steps together with the case, so that the open case never is without a next step. Steps that are
 * not named stay open.
 * @param ends by the reference of the step
 */
export async function settleSteps(
  trx: Trx,
  entered: Entered,
  caseId: string,
  ends: ReadonlyMap<string, Settlement>,
  on: string,
): Promise<StepMoved[]> {
  const plan = await planOfCase(trx, entered, caseId)
  if (plan) await holdPlan(trx, entered, plan.id)
  const steps = await stepsOfCase(trx, entered, caseId)
  const order = await orderOfCase(trx, entered, caseId)
  const events: StepMoved[] = []
  for (const step of steps.filter(({ status }) => isOpenStep(status))) {
    const to = ends.get(step.ref)
    if (to)
      events.push(
        await writeStepMove(
          trx,
          entered,
          caseId,
          step,
          { to, on, barrier: null, note: '' },
          { steps, order },
        ),
      )
  }
  return events
}
