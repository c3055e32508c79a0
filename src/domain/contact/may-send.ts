import { type Channel, type ContactRules, needsCare } from './contact-rules.ts'

/** To whom something would go: the person, somebody of the household, or somebody else by name. */
export type Recipient =
  | { kind: 'person' }
  | { kind: 'household_member'; personId: string | null; name: string }
  | { kind: 'other'; personId: string | null; name: string }

/** Why something may not go out. */
export type SendRefusal = 'way_not_safe' | 'way_not_asked' | 'hidden_from' | 'household'

export type SendDecision = { may: true } | { may: false; why: SendRefusal }

const refused = (why: SendRefusal): SendDecision => ({ may: false, why })

/**
 * Whether something may be sent, printed for sending or said on a way to somebody. The one place that mail, calendar
 * and letters ask before anything goes out. A way nobody asked about is open as long as nothing says that care is
 * needed; as soon as something does, only a way that was called safe is.
 */
export function maySend(rules: ContactRules, channel: Channel, recipient: Recipient): SendDecision {
  if (recipient.kind !== 'person') {
    if (recipient.kind === 'household_member' && rules.quietHousehold) return refused('household')
    return isHiddenFrom(rules, recipient) ? refused('hidden_from') : { may: true }
  }
  if (rules.ways[channel] === 'not_safe') return refused('way_not_safe')
  if (rules.ways[channel] === 'not_asked' && needsCare(rules)) return refused('way_not_asked')
  return { may: true }
}

const plain = (name: string) => name.normalize('NFKC').trim().toLowerCase()

const isHiddenFrom = (rules: ContactRules, who: { personId: string | null; name: string }) =>
  rules.hiddenFrom.some(
    (hidden) =>
      (hidden.personId !== null && hidden.personId === who.personId) ||
      plain(hidden.name) === plain(who.name),
  )
