import type { Category } from '#domain/kernel/categories.ts'
import type { PlanContent } from '#domain/plan/agreement/plan-content.ts'
import type { Rows } from '../rows.ts'

const text = (value: unknown) => (value === null || value === undefined ? null : String(value))

/** What of the invented rows of a case could be agreed on, by the rule of the feature `agreements`. */
export function contentOf(parts: Rows, nameOf: (organisation: unknown) => string | null): PlanContent {
  const steps = (parts.plan_step ?? []).filter(({ status }) => status !== 'failed' && status !== 'skipped')
  const goals = (parts.goal ?? []).filter(({ state }) => state !== 'given_up')
  const used = new Set(steps.map((step) => step.resource_id))
  const resources = (parts.person_resource ?? []).filter(({ id }) => used.has(id))
  const refOf = new Map([...steps, ...goals, ...resources].map(({ id, ref }) => [id, String(ref)]))
  return {
    goals: goals.map((goal) => ({
      key: String(goal.ref),
      category: goal.category as Category,
      personId: String(goal.person_id),
      words: String(goal.words),
      lifeDomain: String(goal.life_domain),
      alsoDomains: goal.also_domains as string[],
      levels: {
        [-2]: String(goal.level_minus_2),
        [-1]: String(goal.level_minus_1),
        0: String(goal.level_0),
        1: String(goal.level_plus_1),
        2: String(goal.level_plus_2),
      },
    })),
    steps: steps.map((step) => ({
      key: String(step.ref),
      personId: String(step.person_id),
      title: String(step.title),
      doer: {
        byPerson: step.by_person === true,
        agencyKind: String(step.agency_kind),
        organisationId: text(step.organisation_id),
        organisation: nameOf(step.organisation_id),
      },
      due: text(step.due),
      goal: refOf.get(step.goal_id) ?? null,
      resource: refOf.get(step.resource_id) ?? null,
    })),
    order: (parts.step_dependency ?? [])
      .map((line) => ({ before: refOf.get(line.before_id), after: refOf.get(line.after_id) }))
      .filter((line): line is { before: string; after: string } => Boolean(line.before && line.after)),
    resources: resources.map(({ ref, category, title }) => ({
      key: String(ref),
      category: category as Category,
      title: String(title),
    })),
  }
}
