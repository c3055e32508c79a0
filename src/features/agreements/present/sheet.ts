import type { AgreedStep, PlanContent } from '#domain/plan/agreement/plan-content.ts'
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
  done: SheetStep[]
}

/**
 * What of a content concerns one person. Steps that ended otherwise since are left out: the person need not do what is
 * no longer to be done.
 * @param personIds the person and everybody merged into one with it
 * @param statusOf what became of each step, by its key
 */
export function sheetOf(
  content: PlanContent,
  personIds: readonly string[],
  statusOf: ReadonlyMap<string, StepStatus>,
  words: ContentWords,
): Sheet {
  const own = ({ personId }: { personId: string }) => personIds.includes(personId)
  const stepOf = new Map(content.steps.map((step) => [step.key, step]))
  const steps = inOrder([...stepOf.keys()], content.order)
    .map((key) => stepOf.get(key)!)
    .filter(own)
  const status = ({ key }: AgreedStep) => statusOf.get(key)
  const open = steps.filter((step) => isOpenStep(status(step) ?? 'skipped'))
  const line = (step: AgreedStep): SheetStep => ({
    key: step.key,
    title: step.title,
    where: words.office(step.doer),
    due: step.due,
  })
  return {
    goals: content.goals
      .filter(own)
      .map(({ key, words: said, levels }) => ({ key, words: said, aim: levels[0] })),
    mine: open.filter(({ doer }) => doer.byPerson).map(line),
    others: open.filter(({ doer }) => !doer.byPerson).map(line),
    done: steps.filter((step) => status(step) === 'finished').map(line),
  }
}
