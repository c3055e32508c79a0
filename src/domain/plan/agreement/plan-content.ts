import type { Category } from '../../kernel/categories.ts'
import type { GoalLevels } from '../goal/goal.ts'
import type { StepOrder } from '../step-order.ts'

/** A goal as it was agreed on. Its key is the goal's reference. */
export type AgreedGoal = {
  key: string
  category: Category
  personId: string
  words: string
  lifeDomain: string
  alsoDomains: string[]
  levels: GoalLevels
}

/** A resource that steps build on, as it was called when they were agreed on. */
export type AgreedResource = { key: string; category: Category; title: string }

/** Who does a step: the person, or an office; `organisation` is its name on that day, null for a kind of office only. */
export type AgreedDoer = {
  byPerson: boolean
  agencyKind: string
  organisationId: string | null
  organisation: string | null
}

/** A step as it was agreed on: who does what until when, for which goal, on which resource. */
export type AgreedStep = {
  key: string
  personId: string
  title: string
  doer: AgreedDoer
  /** YYYY-MM-DD, null where no day was named */
  due: string | null
  goal: string | null
  resource: string | null
}

/**
 * What is agreed on: goals, steps, their order (by the steps' keys), and the resources they use. How far a step has come
 * is no part of it.
 */
export type PlanContent = {
  goals: AgreedGoal[]
  steps: AgreedStep[]
  order: StepOrder[]
  resources: AgreedResource[]
}

/** The part of a content that may be read by one category only. */
export type ContentPart = Pick<PlanContent, 'goals' | 'resources'>

/** Goals and resources of a content by their category; categories without any are left out. */
export function partsOf({ goals, resources }: PlanContent): Map<Category, ContentPart> {
  const parts = new Map<Category, ContentPart>()
  const part = (category: Category) => {
    const known = parts.get(category) ?? { goals: [], resources: [] }
    parts.set(category, known)
    return known
  }
  for (const goal of goals) part(goal.category).goals.push(goal)
  for (const resource of resources) part(resource.category).resources.push(resource)
  return parts
}

/**
 * A content put together from what all readers of the plan see and the parts of some categories. Goals and resources
 * that are not among them are named by no step.
 */
export function withParts(
  core: Pick<PlanContent, 'steps' | 'order'>,
  parts: readonly ContentPart[],
): PlanContent {
  const goals = parts.flatMap((part) => part.goals)
  const resources = parts.flatMap((part) => part.resources)
  const seen = new Set([...goals, ...resources].map(({ key }) => key))
  const known = (key: string | null) => (key !== null && seen.has(key) ? key : null)
  return {
    goals,
    resources,
    order: core.order,
    steps: core.steps.map((step) => ({ ...step, goal: known(step.goal), resource: known(step.resource) })),
  }
}
