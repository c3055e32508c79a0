import type { CaseStory } from '../case-story.ts'
import { chanceOf } from './chance-of.ts'
import { stepsFor } from './resource-rows.ts'

type Row = Record<string, unknown>

/**
 * The steps of a case with the resource that some of them build on: one that fits, where there is one. A few resources
 * stay without a step. Every row names the column, for what is stored together has the same columns.
 */
export function stepsOnResources(
  made: CaseStory,
  steps: readonly Row[],
  resources: readonly { id: string; title: string }[],
): Row[] {
  const chance = chanceOf(made, 'steps')
  const builtOn = new Map<Row, string>()
  for (const { id, title } of resources) {
    if (chance.number() >= 0.7) continue
    const fitting = stepsFor
      .get(title)!
      .flatMap((code) => steps.filter((step) => step.step_code === code && !builtOn.has(step)))
    if (fitting[0]) builtOn.set(fitting[0], id)
  }
  return steps.map((step) => ({ ...step, resource_id: builtOn.get(step) ?? null }))
}
