import type { TransitionRule } from '#domain/rechtskreis/catalogue/transition-rule.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'

const confidences = {
  high: m.transitions_rule_confidence_high,
  medium: m.transitions_rule_confidence_medium,
  low: m.transitions_rule_confidence_low,
} as const satisfies Record<TransitionRule['confidence'], () => string>

/** How well a rule of the catalogue is backed, in a sentence. */
export const confidenceLabel = (confidence: TransitionRule['confidence']): string => confidences[confidence]()

/** The source of a rule, with the first and last day of this wording of the law where it has them. */
export function sourceWithTime({ source, inForce }: Pick<TransitionRule, 'source' | 'inForce'>): string {
  const [from, until] = [inForce.from, inForce.until].map((day) => day && formatDay(day, getLocale()))
  if (from && until) return m.transitions_rule_valid_between({ source, from, until })
  if (from) return m.transitions_rule_valid_since({ source, from })
  return until ? m.transitions_rule_valid_until({ source, until }) : source
}
