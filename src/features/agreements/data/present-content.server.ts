import type { AgreedResource, PlanContent } from '#domain/plan/agreement/plan-content.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { type Goal, goalsOfCase } from '#features/goals/index.ts'
import { organisationNames } from '#features/organisations/index.ts'
import { orderOfCase, planOfCase, resourcesToBuildOn, type Step, stepsOfCase } from '#features/plan/index.ts'

/** The plan that is worked on in the open case, and how it stands now, as far as the grant covers it. */
export type WorkingPlan = { planId: string; content: PlanContent; steps: Step[]; goals: Goal[] }

/** Steps that failed or were left out are no part of the plan any more; done ones still are. */
const belongs = ({ status }: Step) => status !== 'failed' && status !== 'skipped'

/** Goals go on from plan to plan while they are open; a reached one belongs to the plan it was set under. */
const isPursued = ({ state, planId }: Goal, plan: string) =>
  state === 'open' || (state === 'reached' && planId === plan)

/** What could be agreed on now; undefined where the case has no plan the caller may see. */
export async function workingPlan(
  trx: Trx,
  entered: Entered,
  caseId: string,
): Promise<WorkingPlan | undefined> {
  const [plan, steps, order, goals, resources, organisations] = await Promise.all([
    planOfCase(trx, entered, caseId),
    stepsOfCase(trx, entered, caseId),
    orderOfCase(trx, entered, caseId),
    goalsOfCase(trx, entered, caseId),
    resourcesToBuildOn(trx, entered),
    organisationNames(trx, entered),
  ])
  if (!plan) return undefined
  const ofPlan = steps.filter((step) => step.planId === plan.id)
  const agreed = ofPlan.filter(belongs)
  const stepKey = new Map(agreed.map(({ id, ref }) => [id, ref]))
  const pursued = goals.filter((goal) => isPursued(goal, plan.id))
  const goalKey = new Map(pursued.map(({ id, ref }) => [id, ref]))
  const used = new Set(agreed.map(({ resourceId }) => resourceId))
  const resourceKey = new Map(resources.map(({ id, ref }) => [id, ref]))
  const keyOf = (keys: ReadonlyMap<string, string>, id: string | null) => (id && keys.get(id)) || null
  return {
    planId: plan.id,
    steps: ofPlan,
    goals,
    content: {
      goals: pursued.map((goal) => ({
        key: goal.ref,
        category: goal.category,
        personId: goal.personId,
        words: goal.words,
        lifeDomain: goal.lifeDomain,
        alsoDomains: goal.alsoDomains,
        levels: goal.levels,
      })),
      steps: agreed.map((step) => ({
        key: step.ref,
        personId: step.personId,
        title: step.title,
        doer: {
          byPerson: step.byPerson,
          agencyKind: step.agencyKind,
          organisationId: step.organisationId,
          organisation: keyOf(organisations, step.organisationId),
        },
        due: step.due,
        goal: keyOf(goalKey, step.goalId),
        resource: keyOf(resourceKey, step.resourceId),
      })),
      order: order
        .filter(({ before, after }) => stepKey.has(before) && stepKey.has(after))
        .map(({ before, after }) => ({ before: stepKey.get(before)!, after: stepKey.get(after)! })),
      resources: resources
        .filter(({ id }) => used.has(id))
        .map(({ ref, category, title }): AgreedResource => ({ key: ref, category, title })),
    },
  }
}
