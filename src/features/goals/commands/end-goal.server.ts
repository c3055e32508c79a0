import { z } from 'zod'
import { goalEnds } from '#domain/plan/goal/goal.ts'
import { decideEnd } from '#domain/plan/goal/goal-moves.ts'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, date, optionalText, reference, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findGoal, type Goal } from '../data/goal-reader.server.ts'
import { insertRating, updateGoal } from '../data/goal-writer.server.ts'
import { mayWriteGoal, scoreField } from '../goal-input.server.ts'
import { goalRefusal } from '../goal-problems.ts'
import { standingOf } from '../goal-standing.ts'
import { stateLabel } from '../labels.ts'
import { goalRoles } from '../permissions.ts'

const input = z.strictObject({
  goal: reference(),
  version: version(),
  to: choice(goalEnds),
  ended_on: date('not_future'),
  score: scoreField(),
  reason: optionalText(1000),
})

const conflict = (goal: Goal, wanted: z.output<typeof input>): Refusal => ({
  kind: 'conflict',
  message: m.goals_changed_meanwhile(),
  version: goal.version,
  differences: [{ field: m.goals_state(), mine: stateLabel(wanted.to), theirs: stateLabel(goal.state) }],
})

/** Ends a goal: reached, or given up for a reason; where it stands at the end is its last rating. */
export const endGoal = defineCaseCommand({
  name: 'goal.end',
  roles: goalRoles,
  input,
  async handle({ trx, entered, openCase }, form) {
    const { caseId } = openCase
    const goal = await findGoal(trx, entered, caseId, form.goal)
    if (!goal) return refuse({ kind: 'unseen' })
    if (!mayWriteGoal(openCase, goal.category)) return refuse({ kind: 'forbidden' })
    if (goal.version !== form.version) return refuse(conflict(goal, form))
    const end = { to: form.to, on: form.ended_on, score: form.score, reason: form.reason }
    const decided = decideEnd(standingOf(goal), end, today().toString())
    if (!decided.ok) return refuse(goalRefusal(decided.refusal, 'ended_on', goal.version))
    const change = { state: form.to, endedOn: form.ended_on, endReason: form.reason }
    if (!(await updateGoal(trx, entered, goal, form.version, change))) return refuse(conflict(goal, form))
    await insertRating(trx, entered, caseId, goal, { on: form.ended_on, score: form.score, words: '' })
    return ok({
      location: `/faelle/${openCase.ref}/ziele/${goal.ref}`,
      audit: { action: 'goal.ended', objectId: goal.id, detail: { to: form.to, score: form.score } },
    })
  },
})
