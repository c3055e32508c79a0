import type { DateRule } from '../kernel/date-rule.ts'
import type { StepOrder } from './step-order.ts'
import { wouldCycle } from './step-order.ts'

/** Words in both languages of the interface. */
export type Worded = { de: string; en: string }

/** A step of a designed chain. Its lane is the kind of agency that does it. */
export type TemplateStep = {
  /** the step's name inside the template */
  key: string
  stepCode: string
  agency: string
  title: Worded
  /** keys of the steps that must be over before */
  after: string[]
  documents: Worded[]
  /** days the step should take; null unless a source is named */
  targetDays: number | null
  targetSource?: string
  /** a last day that follows from the law, counted from the first day of the chain */
  lastDay?: { rule: DateRule; source: string }
  /** what is known to break here */
  breaks?: Worded
  /** where the step is said so; a step without one is our proposal */
  source?: string
}

/** A designed chain in one version. */
export type ChainTemplate = {
  code: string
  version: number
  title: Worded
  targetGroup: string
  source: string
  /** what day a chain of this template counts from */
  firstDay: Worded
  steps: TemplateStep[]
}

/** What must come before what, by the steps' keys. */
export const templateOrder = (steps: readonly Pick<TemplateStep, 'key' | 'after'>[]): StepOrder[] =>
  steps.flatMap((step) => step.after.map((before) => ({ before, after: step.key })))

/** What is wrong with a template, in words for its author; empty where it may be used. */
export function templateProblems(template: ChainTemplate): string[] {
  const problems: string[] = []
  const keys = new Set<string>()
  for (const { key, targetDays, targetSource } of template.steps) {
    if (keys.has(key)) problems.push(`step "${key}" stands there twice`)
    keys.add(key)
    if (targetDays !== null && !targetSource) problems.push(`step "${key}" names days without their source`)
  }
  const order: StepOrder[] = []
  for (const line of templateOrder(template.steps)) {
    if (!keys.has(line.before))
      problems.push(`step "${line.after}" waits for "${line.before}", which is no step`)
    else if (wouldCycle(order, line))
      problems.push(`step "${line.after}" would wait for itself by "${line.before}"`)
    else order.push(line)
  }
  return problems
}

/** The order of a chain from which steps were left out: what waited for them waits for what they waited for. */
export function orderWithout(
  steps: readonly Pick<TemplateStep, 'key' | 'after'>[],
  leftOut: ReadonlySet<string>,
) {
  const byKey = new Map(steps.map((step) => [step.key, step]))
  const standing = (key: string): string[] =>
    leftOut.has(key) ? (byKey.get(key)?.after ?? []).flatMap(standing) : [key]
  return steps
    .filter((step) => !leftOut.has(step.key))
    .flatMap((step) =>
      [...new Set(step.after.flatMap(standing))].map((before) => ({ before, after: step.key })),
    )
}
