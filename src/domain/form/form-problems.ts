import type { FactDefinition } from '../facts/fact.ts'
import { type Comparison, type Condition, fieldsOf, type FormDefinition } from './form.ts'

/** What is wrong in a form, at which question. */
export type FormProblem = {
  form: string
  /** fact of the question; empty where it is the form itself */
  fact: string
  reason:
    | 'no_questions'
    | 'unknown_fact'
    | 'asked_twice'
    | 'circle'
    | 'condition_on_unknown_fact'
    | 'condition_across_repetition'
    | 'condition_does_not_fit'
  /** the facts of the circle in order, or the fact of the condition */
  facts: readonly string[]
}

const ordered: readonly Comparison[] = ['at_least', 'at_most']
const dated: readonly Comparison[] = ['before', 'after']

/** Whether a condition can hold at all for the kind of its fact. */
export function conditionFits(condition: Condition, fact: FactDefinition): boolean {
  if (condition.comparison === 'answered') return condition.values.length === 0
  if (condition.values.length === 0) return false
  if (ordered.includes(condition.comparison))
    return (
      ['whole_number', 'number'].includes(fact.kind) &&
      condition.values.every((one) => /^\d+(\.\d+)?$/.test(one))
    )
  if (dated.includes(condition.comparison))
    return fact.kind === 'date' && condition.values.every((one) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(one))
  if (fact.kind === 'yes_no') return condition.values.every((one) => one === 'yes' || one === 'no')
  if (fact.kind !== 'choice' && fact.kind !== 'choices') return false
  return condition.values.every((one) => fact.options.some(({ value }) => value === one))
}

/**
 * The circle of conditions that a question lies on, as facts from the question back to it; empty where there is none.
 * A question that depends on itself through others would never be asked.
 */
export function circleThrough(form: FormDefinition, fact: string): string[] {
  const needs = new Map(fieldsOf(form).map((field) => [field.fact, field.showIf.map((one) => one.fact)]))
  const way: string[] = []
  const seen = new Set<string>()
  const leadsBack = (at: string): boolean => {
    for (const next of needs.get(at) ?? []) {
      if (next === fact) return true
      if (seen.has(next)) continue
      seen.add(next)
      way.push(next)
      if (leadsBack(next)) return true
      way.pop()
    }
    return false
  }
  return leadsBack(fact) ? [fact, ...way, fact] : []
}

/** Everything that keeps a form from coming into force, in the order of its questions. */
export function formProblems(
  form: FormDefinition,
  factOf: (key: string) => FactDefinition | undefined,
): FormProblem[] {
  const problem = (reason: FormProblem['reason'], fact = '', facts: readonly string[] = []): FormProblem => ({
    form: form.code,
    fact,
    reason,
    facts,
  })
  const fields = fieldsOf(form)
  if (fields.length === 0) return [problem('no_questions')]
  const sectionOf = new Map(
    form.sections.flatMap((section) => section.fields.map((field) => [field.fact, section] as const)),
  )
  const seen = new Set<string>()
  return fields.flatMap((field) => {
    const twice = seen.has(field.fact)
    seen.add(field.fact)
    const circle = circleThrough(form, field.fact)
    const own = sectionOf.get(field.fact)
    const ofConditions = field.showIf.flatMap((condition) => {
      const fact = factOf(condition.fact)
      const other = sectionOf.get(condition.fact)
      if (!fact) return [problem('condition_on_unknown_fact', field.fact, [condition.fact])]
      if (other && other.most > 1 && other !== own)
        return [problem('condition_across_repetition', field.fact, [condition.fact])]
      return conditionFits(condition, fact)
        ? []
        : [problem('condition_does_not_fit', field.fact, [condition.fact])]
    })
    return [
      ...(factOf(field.fact) ? [] : [problem('unknown_fact', field.fact)]),
      ...(twice ? [problem('asked_twice', field.fact)] : []),
      ...(circle.length > 0 ? [problem('circle', field.fact, circle)] : []),
      ...ofConditions,
    ]
  })
}
