import { type Safety, safeties } from '#domain/contact/contact-rules.ts'
import { m } from '#platform/i18n/messages.ts'

const words = {
  safe: m.contact_safe,
  not_safe: m.contact_not_safe,
  not_asked: m.contact_not_asked,
} as const satisfies Record<Safety, () => string>

/** Whether a way is safe, in words. */
export const safetyLabel = (safety: Safety): string => words[safety]()

/** The answers about a way, as a form offers them. */
export const safetyChoices = () => safeties.map((value) => ({ value, label: safetyLabel(value) }))
