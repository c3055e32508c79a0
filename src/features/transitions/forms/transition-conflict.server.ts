import type { Refusal } from '#domain/kernel/result.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import type { Transition } from '../data/transition-reader.server.ts'

const day = (value: unknown) => (typeof value === 'string' && value ? formatDay(value, getLocale()) : '')

/** Somebody changed the transition since the form was opened: both states of what was sent. */
export function transitionConflict(seen: Transition, sent: Record<string, unknown>): Refusal {
  const fields = [
    ['last_paid_on', m.transitions_last_paid_on(), seen.lastPaidOn],
    ['applied_on', m.transitions_applied_on(), seen.appliedOn],
    ['granted_from', m.transitions_granted_from(), seen.grantedFrom],
    ['first_payment_on', m.transitions_first_payment_on(), seen.firstPaymentOn],
    ['acknowledged_on', m.transitions_acknowledged_on(), seen.acknowledgedOn],
    ['old_ends', m.transitions_rule_override_old_ends(), seen.overrideOldEnds],
    ['new_begins', m.transitions_rule_override_new_begins(), seen.overrideNewBegins],
  ] as const
  return {
    kind: 'conflict',
    message: m.transitions_changed_meanwhile(),
    version: seen.version,
    differences: fields
      .filter(([name]) => name in sent)
      .map(([name, field, theirs]) => ({ field, mine: day(sent[name]), theirs: day(theirs) })),
  }
}
