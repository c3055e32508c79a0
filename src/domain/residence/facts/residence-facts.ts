/** Value of one fact: null where nothing is recorded. */
export type FactValue = string | number | boolean | null

/**
 * A stretch of the residence status; days YYYY-MM-DD, both included, `to` null while it lasts. `isAtLeast`: it holds on
 * these days at least; when it began, and whether it went on, is not known.
 */
export type StatusSegment = {
  from: string
  to: string | null
  kind: string
  basis: string
  isAtLeast?: boolean
}

/** A stay abroad; `return_deadline` is the day until which the authority allowed the return. */
export type Absence = { from: string; to: string | null; return_deadline?: string | null }

/** Kinds of status that the rules know; anything else is outside of what is modelled. */
export const statusKinds = [
  'AE',
  'BLAUE_KARTE',
  'NE',
  'DEU',
  'VISUM_D',
  'FIKTION_81_3',
  'FIKTION_81_4',
  'GESTATTUNG',
  'GILT_ERLAUBT',
  'DULDUNG',
  'GUEB',
  'FREIZUEGG',
  'ICT',
] as const
export type StatusKind = (typeof statusKinds)[number]

/**
 * What is known of a person for the pathways: facts by key (`language.level`), the status history and stays abroad.
 * A key that is missing was not asked; null says that it is not known or that there is none.
 */
export type ResidenceFacts = {
  values: Readonly<Record<string, FactValue>>
  statusHistory: readonly StatusSegment[] | null
  absences: readonly Absence[] | null
}

/** Facts of which null says "there is none": an end that has not come, a spouse that does not exist. */
const noneIfNull = new Set([
  'family.spouse_title',
  'family.cohabitation_until',
  'family.sponsor_title',
  'family.marriage_end',
  'family.relation_25a',
  'family.spouse_entry_date',
  'status.title_104c_valid_until',
  'stag.sperrfrist_start',
  'application.date',
  'application.target',
  'identity.reasonable_steps_on',
])

/** Whether null means that the thing does not exist, instead of that it is not known. */
export const nullMeansNone = (key: string): boolean => noneIfNull.has(key)
