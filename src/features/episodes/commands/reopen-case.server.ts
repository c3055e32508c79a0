import { z } from 'zod'
import { decideReopening } from '#domain/case-course/case-moves.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { date, optionalText } from '#platform/fields.server.ts'
import { stepFields, storeStep } from '#features/plan/index.ts'
import { standingOfCase } from '../data/course-reader.server.ts'
import { reopenCaseNow } from '../data/course-writer.server.ts'
import { moveRefusal } from '../move-problems.ts'
import { courseRoles } from '../permissions.ts'

/** Takes a closed case up again as a new episode, with the first step of its plan in the same act. */
export const reopenCase = defineCaseCommand({
  name: 'case.reopen',
  roles: courseRoles,
  input: z.strictObject({ on: date('not_future'), reason: optionalText(1000), ...stepFields }),
  async handle({ trx, entered, openCase }, { on: day, reason, ...firstStep }) {
    const { caseId } = openCase
    const standing = await standingOfCase(trx, entered, caseId)
    const decided = decideReopening(standing, { on: day, reason }, today().toString())
    if (!decided.ok)
      return refuse(moveRefusal(decided.refusal, { day: 'on', reason: 'reason' }, openCase.version))
    const { on } = decided.value
    const begun = await reopenCaseNow(trx, on, reason)
    if (!begun) return refuse({ kind: 'unseen' })
    const { planId, personId } = begun
    const step = await storeStep(trx, entered, { caseId, planId, personId }, firstStep)
    if (!step.ok) return step
    return ok({
      location: `/faelle/${openCase.ref}/plan`,
      audit: { action: 'case.reopened', objectId: caseId },
      events: [
        {
          kind: 'CaseMoved',
          caseId,
          subjectId: caseId,
          status: 'open',
          phase: 'intake',
          since: on,
          begins: true,
        },
        { kind: 'ChainBegun', caseId, subjectId: planId, personId, template: null, on: step.value.on },
        step.value,
      ],
    })
  },
})
