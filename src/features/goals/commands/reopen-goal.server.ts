import { z } from 'zod'
import { decideReopening } from '#domain/plan/goal/goal-moves.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference, version } from '#platform/fields.server.ts'
import { findGoal } from '../data/goal-reader.server.ts'
import { updateGoal } from '../data/goal-writer.server.ts'
import { mayWriteGoal } from '../goal-input.server.ts'
import { goalRefusal } from '../goal-problems.ts'
import { standingOf } from '../goal-standing.ts'
import { goalRoles } from '../permissions.ts'

/** Goes on with a goal that had ended; its ratings stay. */
export const reopenGoal = defineCaseCommand({
  name: 'goal.reopen',
  roles: goalRoles,
  input: z.strictObject({ goal: reference(), version: version() }),
  async handle({ trx, entered, openCase }, form) {
    const goal = await findGoal(trx, entered, openCase.caseId, form.goal)
    if (!goal) return refuse({ kind: 'unseen' })
    if (!mayWriteGoal(openCase, goal.category)) return refuse({ kind: 'forbidden' })
    const decided = decideReopening(standingOf(goal))
    if (!decided.ok) return refuse(goalRefusal(decided.refusal, 'goal', goal.version))
    const change = { state: 'open', endedOn: null, endReason: '' } as const
    if (!(await updateGoal(trx, entered, goal, form.version, change)))
      return refuse(goalRefusal('not_over', 'goal', goal.version))
    return ok({
      location: `/faelle/${openCase.ref}/ziele/${goal.ref}`,
      audit: { action: 'goal.reopened', objectId: goal.id },
    })
  },
})
