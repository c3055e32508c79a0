import type { ContentDifference, GoalPart, StepPart } from '#domain/plan/agreement/content-differences.ts'
import type { AgreedGoal, AgreedStep, PlanContent } from '#domain/plan/agreement/plan-content.ts'
import { m } from '#platform/i18n/messages.ts'
import { type ContentWords, dayWords, levelWords } from './words.ts'

/** A difference in words: what it is about, what stood there before and after; null where it was not there. */
export type DifferenceRow = { what: string; before: string | null; after: string | null }

const goalParts = {
  words: m.agreements_goal_words,
  domains: m.agreements_goal_domains,
  levels: m.agreements_goal_levels,
  person: m.agreements_goal_person,
} as const satisfies Record<GoalPart, unknown>

const stepParts = {
  title: m.agreements_step_title,
  who: m.agreements_step_who,
  due: m.agreements_step_due,
  goal: m.agreements_step_goal,
  resource: m.agreements_step_resource,
  person: m.agreements_step_person,
} as const satisfies Record<StepPart, unknown>

/**
 * Differences between two contents in words of the page.
 * @param contents those that were compared, the earlier first: goals and resources are named as they stood in each
 */
export function differenceRows(
  differences: readonly ContentDifference[],
  [earlier, later]: readonly [PlanContent, PlanContent],
  words: ContentWords,
): DifferenceRow[] {
  const person = (id: string) => words.person(id) ?? ''
  const goalValue: Record<GoalPart, (goal: AgreedGoal) => string> = {
    words: (goal) => goal.words,
    domains: words.domains,
    levels: (goal) => levelWords(goal).join('; '),
    person: (goal) => person(goal.personId),
  }
  const stepValue = (content: PlanContent): Record<StepPart, (step: AgreedStep) => string> => ({
    title: (step) => step.title,
    who: (step) => words.who(step.doer),
    due: (step) => dayWords(step.due),
    goal: (step) => content.goals.find(({ key }) => key === step.goal)?.words ?? '',
    resource: (step) => content.resources.find(({ key }) => key === step.resource)?.title ?? '',
    person: (step) => person(step.personId),
  })
  const [before, after] = [stepValue(earlier), stepValue(later)]
  const inOne = (kind: 'added' | 'dropped', what: string, value: string): DifferenceRow =>
    kind === 'added' ? { what, before: null, after: value } : { what, before: value, after: null }
  return differences.map((one): DifferenceRow => {
    if (one.of === 'order')
      return inOne(one.kind, m.agreements_order({ step: one.next.title }), one.first.title)
    if (one.of === 'goal') {
      if (one.kind !== 'changed') return inOne(one.kind, m.agreements_goal(), one.goal.words)
      const value = goalValue[one.part]
      return {
        what: goalParts[one.part]({ goal: one.before.words }),
        before: value(one.before) || null,
        after: value(one.after) || null,
      }
    }
    if (one.kind !== 'changed') return inOne(one.kind, m.agreements_step(), stepLine(one.step, words))
    return {
      what: stepParts[one.part]({ step: one.before.title }),
      before: before[one.part](one.before) || null,
      after: after[one.part](one.after) || null,
    }
  })
}

/** A step in one line: what, who, until when. */
export const stepLine = ({ title, doer, due }: AgreedStep, words: ContentWords): string =>
  [title, words.who(doer), due ? m.agreements_until({ day: dayWords(due) }) : ''].filter(Boolean).join(' · ')

/** A row as a sentence, for short lists. */
export function differenceSentence({ what, before, after }: DifferenceRow): string {
  if (before === null) return m.agreements_difference_added({ what, after: after ?? '' })
  if (after === null) return m.agreements_difference_dropped({ what, before })
  return m.agreements_difference_changed({ what, before, after })
}
