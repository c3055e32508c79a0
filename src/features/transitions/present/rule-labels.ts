import type { TransitionRule } from '#domain/rechtskreis/catalogue/transition-rule.ts'
import { m } from '#platform/i18n/messages.ts'

const confidences = {
  high: m.transitions_rule_confidence_high,
  medium: m.transitions_rule_confidence_medium,
  low: m.transitions_rule_confidence_low,
} as const satisfies Record<TransitionRule['confidence'], () => string>

/** How well a rule of the catalogue is backed, in a sentence. */
export const confidenceLabel = (confidence: TransitionRule['confidence']): string => confidences[confidence]()
