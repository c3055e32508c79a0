/**
 * What came of an e-mail: `sending` is one that is on its way to the mail server, of which nobody knows yet whether it
 * arrived there; `told` is one that could not be sent and whose person learnt of it in another way.
 */
export const mailStates = ['waiting', 'sending', 'sent', 'not_sent', 'overtaken', 'told'] as const
export type MailState = (typeof mailStates)[number]

/** What it does in a calendar: enters or changes the appointment, or takes it away (METHOD of RFC 5546). */
export const mailMethods = ['request', 'cancel'] as const
export type MailMethod = (typeof mailMethods)[number]

/** Why one was not sent. */
export const unsentReasons = [
  'no_address',
  'way_not_safe',
  'way_not_asked',
  'refused',
  'unreachable',
  'not_possible',
] as const
export type UnsentReason = (typeof unsentReasons)[number]

/** An e-mail about an appointment that stands so far, in the order in which they were ordered. */
export type KeptMail = { personId: string; method: MailMethod; state: MailState }

/** Somebody who is to be told, and what. */
export type Told = { personId: string; method: MailMethod }

/** Whether somebody has, or is about to get, the appointment in the calendar by e-mail. */
export type Knowledge = 'knows' | 'waits' | 'nothing'

/** What a person knows of an appointment by e-mail. */
export function knowledgeOf(kept: readonly KeptMail[], personId: string): Knowledge {
  const own = kept.filter((mail) => mail.personId === personId)
  // What is being sent may have arrived: whoever may know of it counts as knowing.
  const sent = own.findLast(({ state }) => state === 'sent' || state === 'sending')
  if (sent?.method === 'request') return 'knows'
  return own.some(({ state, method }) => state === 'waiting' && method === 'request') ? 'waits' : 'nothing'
}

/**
 * Who has to be told after an appointment was changed or cancelled: everybody who was told before. Whoever takes part no
 * longer is told that it is cancelled; whoever was only about to be told hears nothing then. Nobody is told who was not.
 * @param takesPart persons who take part now; none once it is cancelled
 */
export function mailsAfterChange(kept: readonly KeptMail[], takesPart: readonly string[]): Told[] {
  return [...new Set(kept.map(({ personId }) => personId))].flatMap((personId): Told | [] => {
    const knowledge = knowledgeOf(kept, personId)
    if (knowledge === 'nothing') return []
    if (takesPart.includes(personId)) return { personId, method: 'request' }
    return knowledge === 'knows' ? { personId, method: 'cancel' } : []
  })
}

/** The longest pause between two tries, in minutes. */
const longestPause = 60

/** Minutes until a server that could not be reached is tried again: 1, 2, 4, … at most an hour. */
export const minutesToNextTry = (attempts: number): number => Math.min(2 ** (attempts - 1), longestPause)

/** After so many tries, a quarter of an hour, those whose case it is are told that the message is late. */
export const triesUntilLate = 5
