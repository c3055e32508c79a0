/** Levels of the Common European Framework in their order; `none` is known to be below A1. */
export const languageLevels = ['none', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const
export type LanguageLevel = (typeof languageLevels)[number]

/** A number of the law, or a value of practice that a site may set. */
export type Threshold = number | { setting: string }

/** Which segments of the status history are meant: by kind, by norm (`@section5` names a list), by norms left out. */
export type SegmentPattern = { kinds?: string[]; bases?: string[]; notBases?: string[] }

/**
 * A day of the calendar: the reference date, the application (the reference date where none is made yet), a date of the
 * law, a date of the person with months or days added, or the day on which a clock reaches some months.
 */
export type DayTerm =
  | 'reference'
  | 'application'
  | string
  | { fact: string; plusMonths?: number; plusDays?: number }
  | { clock: string; plusMonths: number }

/**
 * What a condition asks of the facts, as data. Each form answers met, unmet or unknown; a fact that is not known never
 * counts as unmet.
 */
export type RuleTest =
  | { always: true }
  | { fact: string; is: boolean | string }
  | { fact: string; oneOf: string[] }
  | { fact: string; atLeast: Threshold }
  | { fact: string; atMost: Threshold }
  | { sumOf: string[]; atMost: Threshold }
  | { level: string; atLeast: LanguageLevel }
  | { stated: string }
  | { switch: string }
  | { status: SegmentPattern[]; on?: DayTerm }
  | { clock: string; months: Threshold; on?: DayTerm }
  | { day: DayTerm; onOrAfter: DayTerm }
  | { day: DayTerm; onOrBefore: DayTerm }
  | { day: DayTerm; before: DayTerm }
  | { all: RuleTest[] }
  | { any: RuleTest[] }
  | { not: RuleTest }
  | { conditions: (string | ConditionUse)[] }
  | { pathwayOpen: string[] }

/** A condition of another rule, with its own waivers or with others. */
export type ConditionUse = { use: string; waivers?: WaiverUse[] }

/** A waiver by its id, where needed with something that must be met beside it. */
export type WaiverUse = string | { use: string; and: RuleTest }
