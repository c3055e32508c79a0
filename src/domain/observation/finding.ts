/** What may say who a person is. */
export type FindingKind = 'name' | 'birth_date' | 'phone' | 'email' | 'file_number'

/**
 * A place in a text that may say who a person is. What is certain must go; what is not may be an ordinary word and
 * needs a human to say so.
 */
export type Finding = {
  kind: FindingKind
  certain: boolean
  /** as it stands in the text */
  words: string
  /** position in the text, in UTF-16 units from 0 */
  at: number
}

/** What is known of a person of a case; null where it is not known. Birth date as YYYY, YYYY-MM or YYYY-MM-DD. */
export type KnownPerson = {
  familyName: string | null
  givenNames: string | null
  birthDate: string | null
  phone: string | null
}

/** The line of a text on which a position lies, from 1. */
export const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length
