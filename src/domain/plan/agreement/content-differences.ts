import { scores } from '../goal/goal.ts'
import type { AgreedDoer, AgreedGoal, AgreedStep, PlanContent } from './plan-content.ts'

/** What of a goal can differ. */
export type GoalPart = 'words' | 'domains' | 'levels' | 'person'

/** What of a step can differ. */
export type StepPart = 'title' | 'who' | 'due' | 'goal' | 'resource' | 'person'

/** One difference between two contents of a plan; the page puts it into words. */
export type ContentDifference =
  | { of: 'goal'; kind: 'added' | 'dropped'; goal: AgreedGoal }
  | { of: 'goal'; kind: 'changed'; part: GoalPart; before: AgreedGoal; after: AgreedGoal }
  | { of: 'step'; kind: 'added' | 'dropped'; step: AgreedStep }
  | { of: 'step'; kind: 'changed'; part: StepPart; before: AgreedStep; after: AgreedStep }
  | { of: 'order'; kind: 'added' | 'dropped'; first: AgreedStep; next: AgreedStep }

type Compared<One, Part extends string> = Record<Part, (one: One) => string>

const doerKey = ({ byPerson, organisationId, agencyKind }: AgreedDoer) =>
  byPerson ? `person ${organisationId ?? agencyKind}` : (organisationId ?? agencyKind)

const goalParts: Compared<AgreedGoal, GoalPart> = {
  words: ({ words }) => words,
  domains: ({ lifeDomain, alsoDomains }) => [lifeDomain, ...alsoDomains.toSorted()].join(' '),
  levels: ({ levels }) => JSON.stringify(scores.map((score) => levels[score])),
  person: ({ personId }) => personId,
}

/**
 * How a content differs from an earlier one: goals, steps, then the order of steps that stand in both. The same content
 * has no difference, whatever the order in which its parts are listed.
 */
export function contentDifferences(earlier: PlanContent, later: PlanContent): ContentDifference[] {
  const resourceNames = new Map(
    [...earlier.resources, ...later.resources].map(({ key, title }) => [key, title]),
  )
  const stepParts: Compared<AgreedStep, StepPart> = {
    title: ({ title }) => title,
    who: ({ doer }) => doerKey(doer),
    due: ({ due }) => due ?? '',
    goal: ({ goal }) => goal ?? '',
    resource: ({ resource }) => (resource === null ? '' : (resourceNames.get(resource) ?? resource)),
    person: ({ personId }) => personId,
  }
  const goals = compared(earlier.goals, later.goals, goalParts)
  const steps = compared(earlier.steps, later.steps, stepParts)
  return [
    ...goals.dropped.map((goal) => ({ of: 'goal', kind: 'dropped', goal }) as const),
    ...goals.changed.map((change) => ({ of: 'goal', kind: 'changed', ...change }) as const),
    ...goals.added.map((goal) => ({ of: 'goal', kind: 'added', goal }) as const),
    ...steps.dropped.map((step) => ({ of: 'step', kind: 'dropped', step }) as const),
    ...steps.changed.map((change) => ({ of: 'step', kind: 'changed', ...change }) as const),
    ...steps.added.map((step) => ({ of: 'step', kind: 'added', step }) as const),
    ...orderDifferences(earlier, later),
  ]
}

function compared<One extends { key: string }, Part extends string>(
  earlier: readonly One[],
  later: readonly One[],
  parts: Compared<One, Part>,
) {
  const before = new Map(earlier.map((one) => [one.key, one]))
  const after = new Map(later.map((one) => [one.key, one]))
  return {
    added: later.filter(({ key }) => !before.has(key)),
    dropped: earlier.filter(({ key }) => !after.has(key)),
    changed: earlier.flatMap((one) => {
      const other = after.get(one.key)
      return (Object.keys(parts) as Part[])
        .filter((part) => other && parts[part](one) !== parts[part](other))
        .map((part) => ({ part, before: one, after: other! }))
    }),
  }
}

function orderDifferences(earlier: PlanContent, later: PlanContent): ContentDifference[] {
  const before = new Map(earlier.steps.map((step) => [step.key, step]))
  const after = new Map(later.steps.map((step) => [step.key, step]))
  const stays = (key: string) => before.has(key) && after.has(key)
  const lines = ({ order }: PlanContent) =>
    new Map(order.map((line) => [`${line.before} ${line.after}`, line] as const))
  const missing = (from: PlanContent, other: PlanContent, kind: 'added' | 'dropped') => {
    const known = lines(other)
    return [...lines(from)]
      .filter(([key, line]) => !known.has(key) && stays(line.before) && stays(line.after))
      .map(([, line]): ContentDifference => ({
        of: 'order',
        kind,
        first: after.get(line.before)!,
        next: after.get(line.after)!,
      }))
  }
  return [...missing(earlier, later, 'dropped'), ...missing(later, earlier, 'added')]
}
