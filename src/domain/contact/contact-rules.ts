/** Ways on which a person can be reached. */
export const channels = ['phone', 'sms', 'messenger', 'email', 'post', 'in_person'] as const
export type Channel = (typeof channels)[number]

/** Whether a way is safe; "not asked" is an answer and never counts as "no". */
export const safeties = ['safe', 'not_safe', 'not_asked'] as const
export type Safety = (typeof safeties)[number]

/** Somebody who must not learn that the person is counselled: with a file of their own, or by name only. */
export type HiddenFrom = { personId: string | null; name: string }

/** What has to be minded before a person is reached. */
export type ContactRules = {
  ways: Record<Channel, Safety>
  /** when the person may be reached, in words */
  times: string
  /** nothing may be said to anybody of the household */
  quietHousehold: boolean
  hiddenFrom: readonly HiddenFrom[]
  /** what else has to be minded, in words */
  note: string
}

/** Nobody was asked yet. */
export const unasked: ContactRules = {
  ways: {
    phone: 'not_asked',
    sms: 'not_asked',
    messenger: 'not_asked',
    email: 'not_asked',
    post: 'not_asked',
    in_person: 'not_asked',
  },
  times: '',
  quietHousehold: false,
  hiddenFrom: [],
  note: '',
}

/** Ways that are not safe, in the order in which they are shown. */
export const unsafeWays = ({ ways }: ContactRules): Channel[] =>
  channels.filter((channel) => ways[channel] === 'not_safe')

/** Whether anything says that reaching this person can be dangerous; then only ways that were called safe are. */
export const needsCare = (rules: ContactRules): boolean =>
  unsafeWays(rules).length > 0 || rules.quietHousehold || rules.hiddenFrom.length > 0 || rules.note !== ''
