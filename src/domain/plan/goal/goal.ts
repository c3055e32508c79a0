/** What became of a goal. */
export const goalStates = ['open', 'reached', 'given_up'] as const
export type GoalState = (typeof goalStates)[number]

/** How a goal can end. */
export const goalEnds = ['reached', 'given_up'] as const
export type GoalEnd = (typeof goalEnds)[number]

/**
 * The five levels of goal attainment scaling, from much less than expected (−2) over what is expected (0) to much more
 * (+2). Source: Kiresuk, Sherman: Goal attainment scaling, 1968.
 */
export const scores = [-2, -1, 0, 1, 2] as const
export type Score = (typeof scores)[number]

/** What each level means in words; empty where nobody described it. */
export type GoalLevels = Record<Score, string>

/** Levels without which a goal cannot be rated; those between may stay without words. */
export const describedScores = [-2, 0, 2] as const satisfies readonly Score[]

/** From this score on a goal counts as reached: what was expected, or more. */
export const expected: Score = 0

/**
 * The first level that would get other words although the goal was rated by it; null where none. Once a goal is rated,
 * its levels are what the ratings mean; only those without words may still get some.
 */
export const rewordedLevel = (stored: GoalLevels, wanted: GoalLevels): Score | null =>
  scores.find((score) => stored[score] !== '' && stored[score] !== wanted[score]) ?? null
