import type { z } from 'zod'
import { isLifeDomain, type LifeDomain } from '#domain/assessment/life-domains.ts'
import type { GoalLevels, Score } from '#domain/plan/goal/goal.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Category } from '#domain/kernel/categories.ts'
import { choice, codes, optionalText, requiredText } from '#platform/fields.server.ts'

/** What is said of a goal when it is set and when it is changed. */
export const goalFields = {
  words: requiredText(500, 3),
  also_domains: codes(),
  level_minus_2: requiredText(500, 3),
  level_minus_1: optionalText(500),
  level_0: requiredText(500, 3),
  level_plus_1: optionalText(500),
  level_plus_2: requiredText(500, 3),
}

type GoalInput = z.output<z.ZodObject<typeof goalFields>>

/** The levels as a form sends them. */
export const levelsOf = (input: GoalInput): GoalLevels => ({
  [-2]: input.level_minus_2,
  [-1]: input.level_minus_1,
  0: input.level_0,
  1: input.level_plus_1,
  2: input.level_plus_2,
})

/** A score as a form sends it. */
export const scoreField = () => choice(['-2', '-1', '0', '1', '2']).transform((sent) => Number(sent) as Score)

/** Further life domains beside the first one; undefined where one of them is none. */
export function furtherDomains(sent: readonly string[], first: LifeDomain): LifeDomain[] | undefined {
  const known = sent.filter(isLifeDomain)
  return known.length === sent.length ? known.filter((domain) => domain !== first) : undefined
}

/** Goals are a part of the plan: who writes one may write the plan, and what is said of its life domain. */
export const mayWriteGoal = ({ writeCategories }: OpenCase, category: Category): boolean =>
  writeCategories.includes('plan') && writeCategories.includes(category)
