import { type ContactRules, unasked } from '../../contact/contact-rules.ts'
import { maySend } from '../../contact/may-send.ts'

/**
 * Whether a calendar file may be sent to those who take part: by e-mail, and only where that may go to each of them.
 * @param rules of each person who takes part, undefined where nothing is known of one; null where the grant does not
 *   cover contact: then it may not, which tells nothing
 */
export const mayHandOver = (rules: readonly (ContactRules | undefined)[] | null): boolean =>
  rules !== null && rules.every((one) => maySend(one ?? unasked, 'email', { kind: 'person' }).may)
