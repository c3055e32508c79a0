import type { PlanContent } from '#domain/plan/agreement/plan-content.ts'
import { inOrder } from '#domain/plan/step-order.ts'
import { type ContentWords, levelWords } from './words.ts'

/** A goal of a content as a page shows it. */
export type ShownGoal = {
  key: string
  words: string
  person: string | null
  domains: string
  levels: string[]
}

/** A step of a content as a page shows it; `due` is YYYY-MM-DD. */
export type ShownStep = {
  key: string
  title: string
  person: string | null
  who: string
  due: string | null
  goal: string | null
  buildsOn: string | null
  waitsFor: string
}

/** A content for reading: goals, and steps in the order of the chain. */
export function shownContent(
  content: PlanContent,
  words: ContentWords,
): { goals: ShownGoal[]; steps: ShownStep[] } {
  const stepOf = new Map(content.steps.map((step) => [step.key, step]))
  const keys = inOrder([...stepOf.keys()], content.order)
  return {
    goals: content.goals.map((goal) => ({
      key: goal.key,
      words: goal.words,
      person: words.person(goal.personId),
      domains: words.domains(goal),
      levels: levelWords(goal),
    })),
    steps: keys
      .map((key) => stepOf.get(key)!)
      .map((step) => ({
        key: step.key,
        title: step.title,
        person: words.person(step.personId),
        who: words.who(step.doer),
        due: step.due,
        goal: content.goals.find(({ key }) => key === step.goal)?.words ?? null,
        buildsOn: content.resources.find(({ key }) => key === step.resource)?.title ?? null,
        waitsFor: content.order
          .filter(({ after }) => after === step.key)
          .map(({ before }) => stepOf.get(before)!.title)
          .join('; '),
      })),
  }
}
