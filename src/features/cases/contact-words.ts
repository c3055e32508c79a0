import { type Channel, channels, type ContactRules, unsafeWays } from '#domain/contact/contact-rules.ts'
import type { SendRefusal } from '#domain/contact/may-send.ts'
import { m } from '#platform/i18n/messages.ts'

const names = {
  phone: m.cases_channel_phone,
  sms: m.cases_channel_sms,
  messenger: m.cases_channel_messenger,
  email: m.cases_channel_email,
  post: m.cases_channel_post,
  in_person: m.cases_channel_in_person,
} as const satisfies Record<Channel, () => string>

/** The name of a way on which a person is reached. */
export const channelLabel = (channel: Channel): string => names[channel]()

const refusals = {
  way_not_safe: m.cases_way_not_safe,
  way_not_asked: m.cases_way_not_asked,
  hidden_from: m.cases_hidden_from,
  household: m.cases_quiet_household,
} as const satisfies Record<SendRefusal, () => string>

/** Why something may not go out on a way, in a few words. */
export const refusalLabel = (why: SendRefusal): string => refusals[why]()

/** What has to be minded, line by line; the gravest first. */
export function contactWords(rules: ContactRules): string[] {
  const safe = channels.filter((channel) => rules.ways[channel] === 'safe')
  const list = (of: readonly Channel[]) => of.map(channelLabel).join(', ')
  const unsafe = unsafeWays(rules)
  const hidden = rules.hiddenFrom.map(({ name }) => name || m.cases_name_not_shared())
  return [
    ...(hidden.length > 0 ? [m.cases_must_not_learn({ names: hidden.join('; ') })] : []),
    ...(rules.quietHousehold ? [m.cases_quiet_household_words()] : []),
    ...(unsafe.length > 0 ? [m.cases_ways_not_safe({ ways: list(unsafe) })] : []),
    ...(safe.length > 0 ? [m.cases_ways_safe({ ways: list(safe) })] : []),
    ...(rules.times ? [m.cases_safe_times({ times: rules.times })] : []),
    ...(rules.note ? [rules.note] : []),
  ]
}
