import type { AgreedStep, PlanContent } from '#domain/plan/agreement/plan-content.ts'
import type { GoalState } from '#domain/plan/goal/goal.ts'
import { inOrder } from '#domain/plan/step-order.ts'
import { isOpenStep, type StepStatus } from '#domain/plan/step-state.ts'
import type { ContentWords } from './words.ts'

/** A step on the sheet; `where` is the office it leads to, `due` YYYY-MM-DD. */
export type SheetStep = { key: string; title: string; where: string; due: string | null }

/** The sheet of one person: own goals, what is done by whom, and what is done already. */
export type Sheet = {
  goals: { key: string; words: string; aim: string }[]
  mine: SheetStep[]
  others: SheetStep[]
  done: { key: string; title: string }[]
}

/**
 * What of a content concerns one person. Steps that ended otherwise since are left out: the person need not do what is
 * no longer to be done.
 * @param personIds the person and everybody merged into one with it
 * @param became what became of each step and each goal, by their keys
 */
export function sheetOf(
  content: PlanContent,
  personIds: readonly string[],
  became: { steps: ReadonlyMap<string, StepStatus>; goals: ReadonlyMap<string, GoalState> },
  words: ContentWords,
): Sheet {
  const own = ({ personId }: { personId: string }) => personIds.includes(personId)
  const stepOf = new Map(content.steps.map((step) => [step.key, step]))
  const steps = inOrder([...stepOf.keys()], content.order)
    .map((key) => stepOf.get(key)!)
    .filter(own)
  const status = ({ key }: AgreedStep) => became.steps.get(key)
  const open = steps.filter((step) => isOpenStep(status(step) ?? 'skipped'))
  const line = (step: AgreedStep): SheetStep => ({
    key: step.key,
    title: step.title,
    where: words.office(step.doer),
    due: step.due,
  })
  const goals = content.goals.filter(own)
  return {
    goals: goals
      .filter(({ key }) => became.goals.get(key) === 'open')
      .map(({ key, words: said, levels }) => ({ key, words: said, aim: levels[0] })),
    mine: open.filter(({ doer }) => doer.byPerson).map(line),
    others: open.filter(({ doer }) => !doer.byPerson).map(line),
    done: [
      ...goals
        .filter(({ key }) => became.goals.get(key) === 'reached')
        .map(({ key, words: said }) => ({ key, title: said })),
      ...steps.filter((step) => status(step) === 'finished').map(({ key, title }) => ({ key, title })),
    ],
  }
}
