import { goalWords, ownSteps } from './goal-words.ts'

type Row = Record<string, unknown>

const served = new Map(goalWords.map(({ words, steps }) => [words, new Set<unknown>(steps)]))

/** The steps of a case with the goal they serve, and whether the person does them. Every row names both columns. */
export function stepsForGoals(steps: readonly Row[], goals: readonly Row[]): Row[] {
  return steps.map((step) => {
    const goal = goals.find(
      ({ words, state }) => state !== 'given_up' && served.get(String(words))!.has(step.step_code),
    )
    return { ...step, goal_id: goal?.id ?? null, by_person: ownSteps.has(step.step_code) }
  })
}
