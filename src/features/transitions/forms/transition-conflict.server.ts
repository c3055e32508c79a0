import type { Refusal } from '#domain/kernel/result.ts'
import { m } from '#platform/i18n/messages.ts'
import type { Transition } from '../data/transition-reader.server.ts'

/** Somebody changed the transition since the form was opened: both states of what was sent. */
export function transitionConflict(seen: Transition, sent: Record<string, unknown>): Refusal {
  const fields = [
    ['last_paid_on', m.transitions_last_paid_on(), seen.lastPaidOn],
    ['applied_on', m.transitions_applied_on(), seen.appliedOn],
    ['granted_from', m.transitions_granted_from(), seen.grantedFrom],
    ['first_payment_on', m.transitions_first_payment_on(), seen.firstPaymentOn],
    ['acknowledged_on', m.transitions_acknowledged_on(), seen.acknowledgedOn],
  ] as const
  return {
    kind: 'conflict',
    message: m.transitions_changed_meanwhile(),
    version: seen.version,
    differences: fields
      .filter(([name]) => name in sent)
      .map(([name, field, theirs]) => ({ field, mine: String(sent[name] ?? ''), theirs: theirs ?? '' })),
  }
}
