import type { Hint } from '#domain/residence/evaluate/evaluate-person.ts'
import { traceOf, type TraceLine } from '#domain/residence/evaluate/trace.ts'
import type { ResidenceFacts } from '#domain/residence/facts/residence-facts.ts'
import { type LinkedRules, namesGroup } from '#domain/residence/rules/link-rules.ts'
import type { Pathway, Words } from '#domain/residence/rules/rule-base.ts'
import { getLocale } from '#platform/i18n/locale.ts'

/** A condition as a line of a hint: what is asked, by which norm, which of its facts are not known. */
export type HintLine = { id: string; words: string; citation: string; facts: string[] }

/** A hint in the language of the request. */
export type PresentedHint = {
  id: string
  title: string
  norm: string
  effect: Pathway['effect']
  result: Hint['result']
  /** not known whether the person belongs to the group at all */
  isGroupUnknown: boolean
  closedBy: (HintLine & { cure: string | null })[]
  missing: HintLine[]
  unknown: HintLine[]
  review: HintLine[]
  earliestDate: string | null
  nextChangeDate: string | null
  notModelled: Hint['notModelled']
  window: string | null
  next: { id: string; title: string }[]
}

/** Words of a rule in the language of the request. */
export const worded = (words: Words): string => words[getLocale() === 'en' ? 'en' : 'de']

/** A hint with the words of its rules. */
export function presentHint(
  rules: LinkedRules,
  id: string,
  facts: ResidenceFacts,
  hint: Hint,
  factLabel: (key: string) => string,
): PresentedHint {
  const pathway = rules.pathways.get(id)!
  const trace = new Map(traceOf(rules, id, facts, hint).map((line) => [line.id, line]))
  const line = (condition: string) => hintLine(rules, trace, condition, factLabel)
  return {
    id,
    title: worded(pathway.title),
    norm: pathway.norm,
    effect: pathway.effect,
    result: hint.result,
    isGroupUnknown: namesGroup(rules, hint.unknown),
    closedBy: hint.closedBy.map((condition) => ({ ...line(condition), cure: cureOf(rules, condition) })),
    missing: hint.missing.map(line),
    unknown: hint.unknown.map(line),
    review: hint.review.map(line),
    earliestDate: hint.earliestDate,
    nextChangeDate: hint.nextChangeDate,
    notModelled: hint.notModelled,
    window: pathway.window ? worded(pathway.window) : null,
    next: pathway.next.map((next) => ({ id: next, title: worded(rules.pathways.get(next)!.title) })),
  }
}

function hintLine(
  rules: LinkedRules,
  trace: Map<string, TraceLine>,
  id: string,
  factLabel: (key: string) => string,
): HintLine {
  const told = trace.get(id)
  const condition = rules.conditions.get(id)!.at(-1)!
  return {
    id,
    words: worded(told?.wording ?? condition.wording),
    citation: told?.citation ?? condition.citation,
    facts: told?.facts.filter(({ value }) => value === null).map(({ key }) => factLabel(key)) ?? [],
  }
}

function cureOf(rules: LinkedRules, id: string): string | null {
  const cure = rules.conditions.get(id)!.at(-1)!.cure
  return cure ? cure[getLocale() === 'en' ? 1 : 0] : null
}
