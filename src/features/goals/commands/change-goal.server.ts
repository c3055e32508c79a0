import { z } from 'zod'
import { rewordedLevel } from '#domain/plan/goal/goal.ts'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findGoal, type Goal } from '../data/goal-reader.server.ts'
import { updateGoal } from '../data/goal-writer.server.ts'
import { furtherDomains, goalFields, levelsOf, mayWriteGoal } from '../goal-input.server.ts'
import { goalRefusal } from '../goal-problems.ts'
import { levelField } from '../level-field.ts'
import { levelLabel } from '../labels.ts'
import { goalRoles } from '../permissions.ts'

const input = z.strictObject({ goal: reference(), version: version(), ...goalFields })

/** Somebody changed or rated the goal since the form was opened: both states. */
const conflict = (goal: Goal, wanted: z.output<typeof input>): Refusal => {
  const levels = levelsOf(wanted)
  return {
    kind: 'conflict',
    message: m.goals_changed_meanwhile(),
    version: goal.version,
    differences: [
      { field: m.goals_words(), mine: wanted.words, theirs: goal.words },
      ...([-2, -1, 0, 1, 2] as const).map((score) => ({
        field: levelLabel(score),
        mine: levels[score],
        theirs: goal.levels[score],
      })),
    ],
  }
}

/** Changes the words of a goal, its levels as long as nothing was rated by them, and further life domains. */
export const changeGoal = defineCaseCommand({
  name: 'goal.change',
  roles: goalRoles,
  input,
  async handle({ trx, entered, openCase }, wanted) {
    const goal = await findGoal(trx, entered, openCase.caseId, wanted.goal)
    if (!goal) return refuse({ kind: 'unseen' })
    if (!mayWriteGoal(openCase, goal.category)) return refuse({ kind: 'forbidden' })
    if (goal.version !== wanted.version) return refuse(conflict(goal, wanted))
    if (goal.state !== 'open') return refuse(goalRefusal('not_open', 'words', goal.version))
    const alsoDomains = furtherDomains(wanted.also_domains, goal.lifeDomain)
    if (!alsoDomains) return refuse({ kind: 'invalid', fields: { also_domains: m.platform_choose() } })
    const levels = levelsOf(wanted)
    const reworded = goal.ratings.length > 0 ? rewordedLevel(goal.levels, levels) : null
    if (reworded !== null)
      return refuse({ kind: 'invalid', fields: { [levelField[reworded]]: m.goals_level_is_rated() } })
    const changed = await updateGoal(trx, entered, goal, wanted.version, {
      words: wanted.words,
      alsoDomains,
      levels,
    })
    if (!changed) return refuse(conflict(goal, wanted))
    return ok({
      location: `/faelle/${openCase.ref}/ziele/${goal.ref}`,
      audit: { action: 'goal.changed', objectId: goal.id },
    })
  },
})
