import type { DateRule } from '../../kernel/date-rule.ts'
import type { Worded } from '../../plan/chain-template.ts'
import type { Lane, Rechtskreis } from '../lanes.ts'
import type { Bridge, TransitionKind } from '../transition.ts'
import type { TriggerDay } from './trigger-day.ts'
import type { Trigger } from '../triggers.ts'

/** Why days without money or cover usually come about, in few words that can be counted. */
export const gapCauses = [
  'stopped_early',
  'late_application',
  'proof_missing',
  'competence',
  'account',
  'health_cover',
  'documents',
  'wrong_count',
  'course_place',
  'letter',
  'offices_wait',
  'decision_slow',
  'deduction',
  'dependence',
  'representation',
] as const
export type GapCause = (typeof gapCauses)[number]

/** How the days of a transition follow; null where the rule names none. */
export type RuledDays = {
  /** last day of the old right, counted from the trigger */
  oldEnds: DateRule | null
  /** first day of the new right, counted from the trigger, where the application is in time */
  newBegins: DateRule | null
  /** last day of an application in time, counted from the trigger */
  applyBy: DateRule | null
  /** first day of the new right, counted from the application, where it came late */
  lateBegins: DateRule | null
}

/** First and last day, YYYY-MM-DD, both counted; null where there is none. */
export type Validity = { from: string | null; until: string | null }

/** When to think of a transition, counted from its trigger: below zero before it. */
export type Reminder = { days: number } | { months: number }

/**
 * A kind of transition in one wording of the law, as the catalogue in db/seeds/rules/transitions has it: a hint with its source,
 * never a decision. A file may keep several (`VersionedRule`); what computes days takes one, found by `ruleOn`.
 */
export type TransitionRule = RuledDays & {
  from: Rechtskreis[]
  to: Rechtskreis[]
  lane: Lane
  trigger: {
    /** what happens so that this transition is proposed */
    facts: Trigger[]
    /** which day the trigger is, in words */
    words: Worded
    /** how that day follows from days that are kept or asked for; the day itself is asked for where it is missing */
    day?: TriggerDay[]
    /** only for persons who are so old on the day, where that is known */
    ages?: { from: number; until: number }
  }
  /** where another new right than the first has other days */
  byTarget?: Partial<Record<Rechtskreis, Partial<RuledDays>>>
  /** kinds of agencies, and what to do there by when */
  whereToApply: { agency: string; words: Worded }[]
  documents: Worded[]
  bridges: { kind: Bridge; words: Worded; source: string }[]
  remind: Reminder[]
  gapCauses: { code: GapCause; words: Worded }[]
  /** what usually has to be thought of when this one is settled */
  next: TransitionKind[]
  source: string
  confidence: 'high' | 'medium' | 'low'
  /** the days on which the law is worded so */
  inForce: Validity
  /** the days of triggers that are counted so, where a transitional rule draws the line elsewhere than `inForce` */
  forTriggers?: Validity
  /** why this wording and not its neighbour, where that is not plain from the days */
  note?: Worded
  checkedOn: string
  responsible: string
  /** the name of an announced change of the law; the rule is off until somebody responsible sees it in force */
  flag?: string
  /** a wording has no versions: so the compiler refuses to count by a file whose wording nobody chose */
  earlier?: never
}

/**
 * Whether a day lies in a time.
 * @param day YYYY-MM-DD
 */
export const isWithin = ({ from, until }: Validity, day: string): boolean =>
  (from === null || from <= day) && (until === null || day <= until)

/**
 * Whether a rule may be used on a day: not merely announced, and in force.
 * @param day YYYY-MM-DD
 */
export const isInForce = (
  { flag, inForce }: Pick<TransitionRule, 'flag' | 'inForce'>,
  day: string,
): boolean => flag === undefined && isWithin(inForce, day)

/** The rule as it applies to a new right. */
export const ruledDays = (rule: TransitionRule, to: Rechtskreis | null): RuledDays => ({
  ...rule,
  ...(to ? rule.byTarget?.[to] : {}),
})
