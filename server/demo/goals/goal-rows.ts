import { categoryOfDomain } from '#domain/assessment/life-domains.ts'
import type { Score } from '#domain/plan/goal/goal.ts'
import { chanceOf } from '../assessment/chance-of.ts'
import type { CaseStory } from '../case-story.ts'
import { morningOf, plusDays } from '../days.ts'
import type { Chance } from '../random.ts'
import type { Rows } from '../rows.ts'
import { type GoalWords, goalWords } from './goal-words.ts'

type Row = Record<string, unknown>

/** So many days after it was set a goal is looked at again. */
const interval = 75

/** Goals of an invented person in some of the life domains that were assessed, and how far they are. */
export function goalRows(made: CaseStory, needs: readonly Row[], today: string): Rows {
  const chance = chanceOf(made, 'goals')
  const last = made.closed ?? today
  const rows: Rows = { goal: [], goal_rating: [] }
  for (const words of goalWords) {
    const need = needs.find((one) => one.life_domain === words.domain && one.superseded_by === null)
    const luck = chance.number()
    const setOn = plusDays(made.opened, 7 + chance.below(21))
    if (!need || typeof need.rating !== 'number' || luck > 0.6 || setOn >= last) continue
    const ratings = ratingsOf(chance, setOn, last)
    const goal = goalRow(chance, made, words, { setOn, last, ratings })
    rows.goal!.push(goal)
    for (const rating of ratings)
      rows.goal_rating!.push({
        site_id: made.site,
        id: chance.uuid(),
        case_id: made.ids.case,
        category: goal.category,
        goal_id: goal.id,
        assessed_on: rating.on,
        score: rating.score,
        words: rating.score > 0 ? 'Das hat die Person selbst so gesagt.' : '',
        recorded_at: morningOf(rating.on),
        recorded_by: made.responsible.id,
      })
  }
  return rows
}

type Rating = { on: string; score: Score }

/** From much less than expected upwards, by a step or none every few weeks. */
function ratingsOf(chance: Chance, setOn: string, last: string): Rating[] {
  const ratings: Rating[] = []
  let score = chance.number() < 0.7 ? -2 : -1
  for (let on = setOn; on < last && ratings.length < 6; on = plusDays(on, interval + chance.below(20))) {
    ratings.push({ on, score: score as Score })
    score = Math.min(2, score + (chance.number() < 0.65 ? 1 : 0))
  }
  return ratings
}

function goalRow(
  chance: Chance,
  made: CaseStory,
  { domain, also, words, levels }: GoalWords,
  { setOn, last, ratings }: { setOn: string; last: string; ratings: readonly Rating[] },
): Row {
  const rating = ratings.at(-1)!
  const over = made.closed !== null || (rating.score > 0 && chance.number() < 0.5)
  const reached = rating.score >= 0
  return {
    site_id: made.site,
    id: chance.uuid(),
    ref: chance.uuid(),
    case_id: made.ids.case,
    plan_id: made.ids.plan,
    person_id: made.ids.person,
    category: categoryOfDomain[domain],
    life_domain: domain,
    also_domains: also,
    words,
    level_minus_2: levels[0],
    level_minus_1: levels[1],
    level_0: levels[2],
    level_plus_1: levels[3],
    level_plus_2: levels[4],
    state: over ? (reached ? 'reached' : 'given_up') : 'open',
    set_on: setOn,
    ended_on: over ? (made.closed ?? rating.on) : null,
    end_reason: over && !reached ? 'Der Fall endete, bevor es so weit war.' : '',
    version: 1 + ratings.length,
    updated_at: morningOf(over ? last : rating.on),
    recorded_at: morningOf(setOn),
    recorded_by: made.responsible.id,
  }
}
