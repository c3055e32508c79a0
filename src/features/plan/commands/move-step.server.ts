import { z } from 'zod'
import type { StepMoved } from '#domain/kernel/events/plan-events.ts'
import type { Happened } from '#domain/kernel/events/happened.ts'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { decideStepMove, isOpenStep, type StepMoveProblem } from '#domain/plan/step-state.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, date, optionalText, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findStep, type Step, stepsOfCase } from '../data/step-reader.server.ts'
import { updateStep } from '../data/step-writer.server.ts'
import { planRoles } from '../permissions.ts'
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

const conflictWith = (step: Step, wanted: { status: Step['status']; note: string }): Refusal => ({
  kind: 'conflict',
  message: m.plan_step_changed_meanwhile(),
  version: step.version,
  differences: [
    { field: m.plan_status(), mine: statusLabel(wanted.status), theirs: statusLabel(step.status) },
    { field: m.plan_note(), mine: wanted.note, theirs: step.note },
  ],
})

/** Moves a step: started, finished, failed with its barrier, or skipped; the last one with a following step. */
export const moveStep = defineCaseCommand({
  name: 'plan_step.move',
  roles: planRoles,
  input,
  async handle({ trx, entered, openCase }, wanted) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    const step = await findStep(trx, entered, openCase.caseId, wanted.step)
    if (!step) return refuse({ kind: 'unseen' })
    if (step.version !== wanted.version) return refuse(conflictWith(step, wanted))
    const steps = await stepsOfCase(trx, entered, openCase.caseId)
    const otherOpenSteps = steps.filter((other) => other.id !== step.id && isOpenStep(other.status)).length
    const hasFollowUp = wanted.next_title !== ''
    const barrier = wanted.barrier || null
    const decided = decideStepMove(
      step.status,
      { to: wanted.status, on: wanted.on, barrier, otherOpenSteps, hasFollowUp },
      today().toString(),
    )
    if (!decided.ok) return refuse(problemWords[decided.refusal]())
    const eventId = crypto.randomUUID()
    const started = wanted.status === 'started'
    const changed = await updateStep(trx, entered, step, wanted.version, {
      status: wanted.status,
      startedOn: started ? wanted.on : step.startedOn,
      endedOn: started ? null : wanted.on,
      barrierCode: wanted.status === 'failed' ? barrier : null,
      note: wanted.note || step.note,
      eventId,
    })
    if (!changed)
      return refuse(
        conflictWith((await findStep(trx, entered, openCase.caseId, wanted.step)) ?? step, wanted),
      )
    const of = { caseId: openCase.caseId, planId: step.planId, personId: step.personId }
    const moved: StepMoved = {
      kind: 'StepMoved',
      ...of,
      subjectId: step.id,
      eventId,
      to: wanted.status,
      stepCode: step.stepCode,
      agencyKind: step.agencyKind,
      organisationId: step.organisationId,
      on: wanted.on,
      due: step.due,
      barrierCode: barrier,
    }
    const events: Happened[] = [moved]
    if (hasFollowUp) {
      const due = date('not_past').safeParse(wanted.next_due)
      if (!due.success) return refuse({ kind: 'invalid', fields: { next_due: due.error.issues[0]!.message } })
      const follow = {
        step_code: wanted.next_step_code || 'other',
        title: wanted.next_title,
        organisation: '',
        due: due.data,
        note: '',
      }
      const stored = await storeStep(trx, entered, of, follow)
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
