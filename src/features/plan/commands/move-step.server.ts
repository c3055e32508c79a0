import { z } from 'zod'
import type { Happened } from '#domain/kernel/events/happened.ts'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { asksForBarrier, decideStepMove, isOpenStep, type StepMoveProblem } from '#domain/plan/step-state.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, date, optionalText, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptOfCase } from '#features/cases/index.ts'
import { holdPlan, orderOfCase } from '../data/step-order.server.ts'
import { type Step, stepsOfCase } from '../data/step-reader.server.ts'
import { writeStepMove } from '../ending/end-step.server.ts'
import { planRoles } from '../permissions.ts'
import { readyEvents } from '../ready-events.server.ts'
import { stepConflict } from '../step-conflict.server.ts'
import { statusLabel } from '../step-labels.ts'
import { storeStep } from './add-step.server.ts'

const input = z.strictObject({
  step: z.uuid(),
  version: version(),
  status: choice(['started', 'finished', 'failed', 'skipped']),
  on: date('not_future'),
  barrier: optionalText(40),
  note: optionalText(2000),
  next_step_code: optionalText(40),
  next_title: optionalText(200),
  next_due: optionalText(40),
})

const problemWords: Record<StepMoveProblem, () => Refusal> = {
  not_possible: () => ({ kind: 'invalid', fields: { status: m.plan_move_not_possible() } }),
  in_future: () => ({ kind: 'invalid', fields: { on: m.platform_date_future() } }),
  barrier_missing: () => ({ kind: 'invalid', fields: { barrier: m.plan_barrier_missing() } }),
  no_next_step: () => ({ kind: 'invalid', fields: { next_title: m.plan_no_next_step() } }),
}

const conflictWith = (step: Step, wanted: z.output<typeof input>): Refusal =>
  stepConflict(step, [
    { field: m.plan_status(), mine: statusLabel(wanted.status), theirs: statusLabel(step.status) },
    { field: m.plan_note(), mine: wanted.note, theirs: step.note },
  ])

/** Moves a step: started, finished, failed with its barrier, or skipped; the last one with a following step. */
export const moveStep = defineCaseCommand({
  name: 'plan_step.move',
  roles: planRoles,
  input,
  async handle({ trx, entered, openCase }, wanted) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    const { caseId } = openCase
    const seen = (await stepsOfCase(trx, entered, caseId)).find((one) => one.ref === wanted.step)
    if (!seen) return refuse({ kind: 'unseen' })
    // Two who end the last two steps at once come one after the other, so that the second is asked for a next step.
    await holdPlan(trx, entered, seen.planId)
    const steps = await stepsOfCase(trx, entered, caseId)
    const step = steps.find((one) => one.id === seen.id)!
    if (step.version !== wanted.version) return refuse(conflictWith(step, wanted))
    const hasFollowUp = wanted.next_title !== ''
    const concept = await conceptOfCase(trx, entered, openCase)
    // A word of the site is kept with the core term it stands for.
    const barrier = wanted.barrier ? concept.coreOf('barriers', wanted.barrier) : null
    if (barrier === undefined) return refuse({ kind: 'invalid', fields: { barrier: m.platform_choose() } })
    const otherOpenSteps = steps.filter((other) => other.id !== step.id && isOpenStep(other.status)).length
    const decided = decideStepMove(
      step.status,
      { to: wanted.status, on: wanted.on, barrier, otherOpenSteps, hasFollowUp },
      today().toString(),
    )
    if (!decided.ok) return refuse(problemWords[decided.refusal]())

    const order = await orderOfCase(trx, entered, caseId)
    const moved = await writeStepMove(
      trx,
      entered,
      caseId,
      step,
      {
        to: wanted.status,
        on: wanted.on,
        barrier:
          barrier && asksForBarrier({ to: wanted.status, on: wanted.on }, step.due)
            ? { core: barrier, local: wanted.barrier }
            : null,
        note: wanted.note,
      },
      { steps, order },
    )
    const now = steps.map((one) => (one.id === step.id ? { ...one, status: wanted.status } : one))
    const followers = order.filter(({ before }) => before === step.id).map(({ after }) => after)
    const events: Happened[] = [moved, ...readyEvents(caseId, now, order, followers)]
    if (hasFollowUp) {
      const due = date('not_past').safeParse(wanted.next_due)
      if (!due.success) return refuse({ kind: 'invalid', fields: { next_due: due.error.issues[0]!.message } })
      const stored = await storeStep(
        trx,
        entered,
        { caseId, planId: step.planId, personId: step.personId },
        {
          step_code: wanted.next_step_code || 'other',
          title: wanted.next_title,
          organisation: '',
          due: due.data,
          note: '',
        },
      )
      if (!stored.ok) return stored
      events.push(stored.value)
    }
    return ok({
      location: `/faelle/${openCase.ref}/plan`,
      audit: { action: 'plan_step.moved', objectId: step.id, detail: { status: wanted.status } },
      events,
    })
  },
})
