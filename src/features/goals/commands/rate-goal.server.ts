import { z } from 'zod'
import { decideRating } from '#domain/plan/goal/goal-moves.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { date, optionalText, reference } from '#platform/fields.server.ts'
import { findGoal } from '../data/goal-reader.server.ts'
import { insertRating, updateGoal } from '../data/goal-writer.server.ts'
import { mayWriteGoal, scoreField } from '../goal-input.server.ts'
import { goalRefusal } from '../goal-problems.ts'
import { standingOf } from '../goal-standing.ts'
import { goalRoles } from '../permissions.ts'

/** Says how far along a goal is on a day. */
export const rateGoal = defineCaseCommand({
  name: 'goal.rate',
  roles: goalRoles,
  input: z.strictObject({
    goal: reference(),
    assessed_on: date('not_future'),
    score: scoreField(),
    words: optionalText(1000),
  }),
  async handle({ trx, entered, openCase }, form) {
    const { caseId } = openCase
    const goal = await findGoal(trx, entered, caseId, form.goal)
    if (!goal) return refuse({ kind: 'unseen' })
    if (!mayWriteGoal(openCase, goal.category)) return refuse({ kind: 'forbidden' })
    const decided = decideRating(standingOf(goal), form.assessed_on, today().toString())
    if (!decided.ok) return refuse(goalRefusal(decided.refusal, 'assessed_on', goal.version))
    // The version tells a form that was opened before: what the levels mean is fixed from the first rating on.
    if (!(await updateGoal(trx, entered, goal, goal.version, {})))
      return refuse(goalRefusal('not_open', 'assessed_on', goal.version))
    const rating = { on: form.assessed_on, score: form.score, words: form.words }
    await insertRating(trx, entered, caseId, goal, rating)
    return ok({
      location: `/faelle/${openCase.ref}/ziele/${goal.ref}`,
      audit: { action: 'goal.rated', objectId: goal.id, detail: { score: form.score } },
    })
  },
})
