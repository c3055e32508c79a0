import { type ContactRules, needsCare } from '#domain/contact/contact-rules.ts'
import { maySend } from '#domain/contact/may-send.ts'

/**
 * What has to be minded before a sheet is handed over. Where contact needs care it bears no name, for a sheet that is
 * found must not tell whose it is.
 * @param rules of the person and everybody merged with it; null where the grant does not cover contact: then care is
 *   taken in any case, which tells nothing
 */
export const sheetCare = (rules: readonly ContactRules[] | null): { careful: boolean; byPost: boolean } => ({
  careful: rules === null || rules.some(needsCare),
  byPost: rules !== null && rules.every((one) => maySend(one, 'post', { kind: 'person' }).may),
})
