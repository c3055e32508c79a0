import type { DayNumber } from '../day-number.ts'

export type ResultKind = 'open' | 'missing' | 'closed' | 'not_modelled'

/** Why the law of a pathway is not modelled for a person on a day. */
export type NotModelled =
  | { reason: 'before_modelled_law'; from: string }
  | { reason: 'after_modelled_law'; until: string }
  | { reason: 'unknown_status_kind'; kind: string }

/** How one condition stands. `not_asked`: it does not apply to this person, or is not in force on the day. */
export type ConditionState = 'met' | 'unmet' | 'unknown' | 'waived' | 'may' | 'not_asked' | 'human'

export type ConditionOutcome = {
  id: string
  state: ConditionState
  /** first day on which time alone meets it; null where none can be said */
  day: DayNumber | null
  /** the waiver that was used */
  waiver: string | null
  /** what a human must judge because of this condition */
  reviews: string[]
}

/** The hint for one pathway. Lists are sorted; days are YYYY-MM-DD. Never a decision. */
export type PathwayResult = {
  result: ResultKind
  closedBy: string[]
  missing: string[]
  unknown: string[]
  review: string[]
  /** earliest day on which the time-based part of what is missing can be met if today's status simply continues */
  earliestDate: string | null
  /** the same where a named discretion is used (§ 12b (2) StAG) */
  earliestDateDiscretion: string | null
  notModelled: NotModelled | null
  outcomes: ConditionOutcome[]
}
