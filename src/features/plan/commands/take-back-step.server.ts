import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import type { StepTakenBack } from '#domain/kernel/events/plan-events.ts'
import { isOpenStep } from '#domain/plan/step-state.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference, requiredText, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { chainOfStep, findStep } from '../data/step-reader.server.ts'
import { updateStep } from '../data/step-writer.server.ts'
import { planRoles } from '../permissions.ts'
import { stepConflict } from '../step-conflict.server.ts'
import { statusLabel } from '../step-labels.ts'

/** Takes the end of a step back: it was noted by mistake. The chain's log keeps both rows, and counts neither. */
export const takeBackStep = defineCaseCommand({
  name: 'plan_step.take_back',
  roles: planRoles,
  input: z.strictObject({ step: reference(), version: version(), reason: requiredText(500, 3) }),
  async handle({ trx, entered, openCase }, wanted) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    const step = await findStep(trx, entered, openCase.caseId, wanted.step)
    if (!step) return refuse({ kind: 'unseen' })
    const status = step.startedOn ? 'started' : 'planned'
    const conflict = stepConflict(step, [
      { field: m.plan_status(), mine: statusLabel(status), theirs: statusLabel(step.status) },
    ])
    if (step.version !== wanted.version || isOpenStep(step.status)) return refuse(conflict)
    const eventId = crypto.randomUUID()
    const changed = await updateStep(trx, entered, step, wanted.version, {
      status,
      endedOn: null,
      barrierCode: null,
      barrierLocal: null,
      note: [step.note, m.plan_taken_back_note({ reason: wanted.reason })]
        .filter(Boolean)
        .join('\n')
        .slice(0, 2000),
      eventId,
    })
    if (!changed) return refuse(conflict)
    const takenBack: StepTakenBack = {
      kind: 'StepTakenBack',
      caseId: openCase.caseId,
      chainId: chainOfStep(step),
      personId: step.personId,
      subjectId: step.id,
      eventId,
      stepCode: step.stepCode,
      agencyKind: step.agencyKind,
      organisationId: step.organisationId,
      on: today().toString(),
      due: step.due,
      supersedes: step.lastEventId,
    }
    return ok({
      location: `/faelle/${openCase.ref}/plan/${step.ref}`,
      audit: { action: 'plan_step.taken_back', objectId: step.id },
      events: [takenBack],
    })
  },
})
