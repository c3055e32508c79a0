import { dayByRule } from '../../kernel/date-rule.ts'
import type { TemplateStep } from '../chain-template.ts'
import type { StepOrder } from '../step-order.ts'
import { beforeInChain, type RunningChain, type RunStep } from './running-chain.ts'

/** What of a step a new version of its template may change. */
export const parts = ['title', 'agency', 'days', 'last_day', 'documents', 'after'] as const
export type Part = (typeof parts)[number]

/** These parts of one step; days are YYYY-MM-DD, `after` holds keys of the chain. */
export type StepParts = {
  title: string
  agency: string
  days: number | null
  last_day: string | null
  documents: string[]
  after: string[]
}

/** Whether two steps agree in a part. */
export const samePart = (part: Part, one: StepParts, other: StepParts): boolean =>
  JSON.stringify([one[part]].flat().toSorted()) === JSON.stringify([other[part]].flat().toSorted())

/** A step as a version of its template has it, for a chain that counts from `firstDay`. */
export const partsInTemplate = (
  step: TemplateStep,
  order: readonly StepOrder[],
  firstDay: string,
): StepParts => ({
  title: step.title.de,
  agency: step.agency,
  days: step.targetDays,
  last_day: step.lastDay ? dayByRule(step.lastDay.rule, firstDay) : null,
  documents: step.documents.map(({ de }) => de),
  after: order.filter(({ after }) => after === step.key).map(({ before }) => before),
})

/** A step as it stands in the case. */
export const partsInCase = (step: RunStep, run: RunningChain): StepParts => ({
  title: step.title,
  agency: step.agency,
  days: step.expectedDays,
  last_day: step.due,
  documents: step.documents.map(({ title }) => title),
  after: beforeInChain(run, step.key),
})

/**
 * What the documents of a step become: those the new version asks for more are added, those it asks for no more go
 * unless they are in hand; what the case asks for itself stays.
 */
export function documentsAfter(
  step: RunStep,
  before: readonly string[],
  wanted: readonly string[],
): string[] {
  const gone = before.filter((title) => !wanted.includes(title))
  const staying = step.documents.filter(({ title, inHand }) => inHand || !gone.includes(title))
  const titles = staying.map(({ title }) => title)
  return [...titles, ...wanted.filter((title) => !titles.includes(title) && !before.includes(title))]
}
