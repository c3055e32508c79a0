import type { FactDefinition } from '../facts/fact.ts'
import { readValue } from '../facts/fact.ts'
import type { Comparison, Condition } from './form.ts'

/** Why a condition cannot be taken. */
export type ConditionProblem = 'no_value' | 'unknown_value' | 'comparison_does_not_fit'

const yesNo = new Map([
  ['ja', 'yes'],
  ['yes', 'yes'],
  ['nein', 'no'],
  ['no', 'no'],
])

/** Which comparisons a kind of fact allows. */
export function comparisonsOf(kind: FactDefinition['kind']): readonly Comparison[] {
  if (kind === 'number' || kind === 'whole_number') return ['at_least', 'at_most', 'answered']
  if (kind === 'date') return ['before', 'after', 'answered']
  return kind === 'text' || kind === 'long_text' ? ['answered'] : ['is', 'is_not', 'answered']
}

function valueOf(fact: FactDefinition, typed: string): string | null {
  const text = typed.trim()
  if (fact.kind === 'yes_no') return yesNo.get(text.toLowerCase()) ?? null
  if (fact.kind === 'choice' || fact.kind === 'choices') {
    const meant = fact.options.find(
      ({ value, label }) => value === text || label.toLowerCase() === text.toLowerCase(),
    )
    return meant?.value ?? null
  }
  const read = readValue(fact, text)
  return read.ok ? read.value : null
}

/**
 * Reads a condition as people type it: choices by their words, several of them with a semicolon between, yes and no in
 * German or English.
 */
export function readCondition(
  fact: FactDefinition,
  comparison: Comparison,
  typed: string,
): { ok: true; condition: Condition } | { ok: false; reason: ConditionProblem } {
  if (!comparisonsOf(fact.kind).includes(comparison)) return { ok: false, reason: 'comparison_does_not_fit' }
  if (comparison === 'answered') return { ok: true, condition: { fact: fact.key, comparison, values: [] } }
  const parts = typed.split(';').filter((part) => part.trim() !== '')
  if (parts.length === 0) return { ok: false, reason: 'no_value' }
  const values = parts.map((part) => valueOf(fact, part))
  if (values.includes(null)) return { ok: false, reason: 'unknown_value' }
  return { ok: true, condition: { fact: fact.key, comparison, values: values as string[] } }
}
