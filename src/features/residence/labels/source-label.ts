import { m } from '#platform/i18n/messages.ts'

const words = {
  told: m.residence_source_told,
  seen: m.residence_source_seen,
  document: m.residence_source_document,
  office: m.residence_source_office,
} as const

/** From where something is known, in words. */
export const sourceLabel = (source: keyof typeof words): string => words[source]()

/** The same as choices of a form. */
export const sourceChoices = () =>
  (['told', 'seen', 'document', 'office'] as const).map((value) => ({ value, label: words[value]() }))
