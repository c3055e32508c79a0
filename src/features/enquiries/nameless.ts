import { findNaming } from '#domain/enquiry/find-naming.ts'
import { m } from '#platform/i18n/messages.ts'

/** What is wrong with words that say who somebody is, by field; an enquiry has no name. */
export function namingProblems(words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([field, text]) => {
      const found = findNaming(text)
      return found.length > 0 ? [[field, m.enquiries_without_name({ places: found.join(', ') })]] : []
    }),
  )
}
