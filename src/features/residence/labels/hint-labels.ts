import type { ResultKind } from '#domain/residence/evaluate/result.ts'
import type { Effect } from '#domain/residence/rules/rule-base.ts'
import type { ConditionState } from '#domain/residence/evaluate/result.ts'
import { m } from '#platform/i18n/messages.ts'
import type { BadgeKind } from '#ui/notices/badge.tsx'

const results = {
  open: m.residence_result_open,
  missing: m.residence_result_missing,
  closed: m.residence_result_closed,
  not_modelled: m.residence_result_not_modelled,
} as const satisfies Record<ResultKind, () => string>

/** How a pathway stands, in words. */
export const resultLabel = (result: ResultKind): string => results[result]()

/** How a pathway would read under other rules: its result, or that other conditions are lacking where that stays. */
export const wouldBeLabel = (was: ResultKind, is: ResultKind): string =>
  was === is ? m.residence_for_other_reasons({ result: resultLabel(is) }) : resultLabel(is)

/** How a badge shows it; the word says it too. */
export const resultBadge = {
  open: 'success',
  missing: 'info',
  closed: 'neutral',
  not_modelled: 'neutral',
} as const satisfies Record<ResultKind, BadgeKind>

const effectWords = {
  by_law: m.residence_effect_by_law,
  claim: m.residence_effect_claim,
  soll: m.residence_effect_soll,
  regel: m.residence_effect_regel,
  discretion: m.residence_effect_discretion,
} as const satisfies Record<Effect, () => string>

/** How certain a pathway is in law, in words. */
export const effectLabel = (effect: Effect): string => effectWords[effect]()

const states = {
  met: m.residence_state_met,
  unmet: m.residence_state_unmet,
  unknown: m.residence_state_unknown,
  waived: m.residence_state_waived,
  may: m.residence_state_may,
  not_asked: m.residence_state_not_asked,
  human: m.residence_state_human,
} as const satisfies Record<ConditionState, () => string>

/** How a condition stands, in words. */
export const stateLabel = (state: ConditionState): string => states[state]()

const changeStates = {
  proposed: m.residence_change_proposed,
  confirmed: m.residence_change_confirmed,
  declined: m.residence_change_declined,
  withdrawn: m.residence_change_withdrawn,
} as const

/** How a change of rules stands, in words. */
export const changeStateLabel = (state: keyof typeof changeStates): string => changeStates[state]()

/** What a change sets, in words. */
const units: Record<string, () => string> = {
  Tage: m.residence_unit_days,
  Monate: m.residence_unit_months,
  Jahre: m.residence_unit_years,
  Tagessätze: m.residence_unit_day_rates,
}

/** A unit of the rule base in the language of the request. */
export const unitLabel = (unit: string): string => units[unit]?.() ?? unit

/** A number with its unit, which the rule base names in German. */
export const numberWords = (value: number, unit: string): string => `${value} ${unitLabel(unit)}`.trim()

export const changeValueLabel = ({
  kind,
  value,
  unit,
}: {
  kind: string
  value: number
  unit: string
}): string => {
  if (kind === 'checked') return m.residence_value_checked()
  if (kind === 'switch') return value === 1 ? m.residence_switch_on() : m.residence_switch_off()
  return numberWords(value, unit)
}

const confidences = {
  high: m.residence_confidence_high,
  medium: m.residence_confidence_medium,
  low: m.residence_confidence_low,
} as const

/** How sure a rule is, in words. */
export const confidenceLabel = (confidence: keyof typeof confidences): string => confidences[confidence]()

const kinds = {
  group: m.residence_kind_group,
  bar: m.residence_kind_bar,
  mandatory: m.residence_kind_mandatory,
  soft: m.residence_kind_soft,
  human: m.residence_kind_human,
} as const

/** What kind of condition it is, in words. */
export const kindLabel = (kind: keyof typeof kinds): string => kinds[kind]()
