import type { GoalStanding } from '#domain/plan/goal/goal-moves.ts'
import type { Goal } from './data/goal-reader.server.ts'

/** A stored goal as its moves look at it. */
export const standingOf = ({ state, setOn, ratings }: Goal): GoalStanding => ({
  state,
  setOn,
  ratedOn: ratings.at(-1)?.on ?? null,
})
