import type { ConditionUse, RuleTest, SegmentPattern, Threshold, WaiverUse } from './rule-test.ts'

export type Words = { de: string; en: string }
export type Confidence = 'high' | 'medium' | 'low'

/** From when to when a wording gives this result; days YYYY-MM-DD, both included. */
export type InForce = {
  from: string
  until?: string
  /** start of the present wording, where an earlier one gave the same result */
  wordingSince?: string
  /** the first day is general knowledge, not read in a text */
  unverified?: boolean
}

/**
 * Kinds of conditions: `group` (who can use the route at all), `bar` (ground for refusal), `mandatory`, `soft` (rule with
 * exceptions, discretion, guidance) and `human` (a judgement that no fact answers).
 */
export const conditionKinds = ['group', 'bar', 'mandatory', 'soft', 'human'] as const
export type ConditionKind = (typeof conditionKinds)[number]

/** One condition of a pathway, in one wording. The same id may stand twice with different days of force. */
export type Condition = {
  id: string
  kind: ConditionKind
  wording: Words
  /** what must be so; a human judgement has none */
  test?: RuleTest
  /** asked only where this is met */
  appliesIf?: RuleTest
  waivers?: WaiverUse[]
  /** cannot be made up: unmet closes the pathway although it is no bar */
  unmetCloses?: true
  /** what a human must still judge where this closes the pathway */
  closedReview?: string | { id: string; if: RuleTest }
  /** id under which a human judgement is listed, its own unless told */
  review?: string
  /** time alone can meet it */
  timeBased?: true
  /** what opens a closed pathway again, or what to check instead */
  cure?: [string, string]
  citation: string
  inForce: InForce
  confidence: Confidence
  source: string
}

/** `waived` by law, `may` be dispensed with, another way to meet it, or a decision in the single case. */
export type WaiverNature = 'waived' | 'alternative' | 'may' | 'case_decision'

export type Waiver = {
  id: string
  nature: WaiverNature
  test: RuleTest
  wording: Words
  citation: string
  confidence: Confidence
  /** id of what a human must judge */
  review?: string
}

/** How certain a pathway is in law, in the order in which hints are shown. */
export const effects = ['by_law', 'claim', 'soll', 'regel', 'discretion'] as const
export type Effect = (typeof effects)[number]

/** A way to a firmer status as one readable file. */
export type Pathway = {
  id: string
  law: string
  title: Words
  norm: string
  effect: Effect
  leadsTo: string
  group: string
  /** days on which the law of this pathway is modelled */
  modelled: { from: string; until?: string }
  /** pathways that usually follow */
  next: string[]
  /** the authority decides at its discretion: always, or where this is met */
  discretion?: RuleTest
  note?: Words
  /** a window that must not be missed */
  window?: Words
  checkedOn: string
  responsible: string
  conditions: (Condition | ConditionUse)[]
}

/** How time is counted for a condition. */
export type Clock = {
  id: string
  words: Words
  counts: SegmentPattern[]
  countsIf?: { test: RuleTest; segments: SegmentPattern[] }[]
  /** counts half */
  half?: SegmentPattern[]
  /** neither counts nor breaks the chain */
  pauses?: SegmentPattern[]
  /** days without a counting segment that do not break the chain */
  toleratedGapDays?: Threshold
  toleratedGapReview?: string
  /** a gap up to so many days that broke the chain may be disregarded */
  gapReview?: { upToDays: number; id: string }
  /** gaps never break the chain where this is met */
  ignoresGapsIf?: RuleTest
  absences?: 'six_months_each' | 'eu_long_term' | 'naturalisation' | 'free_movement'
  /** earlier time before a break that may be credited, in months */
  creditMonths?: number
  creditReview?: string
  /** abroad for more than half of the time is no habitual residence */
  halfAbroadReview?: string
}

export type RuleSetting = {
  id: string
  default: number
  unit: string
  min: number
  max: number
  words: Words
  source: string
}

/** A change of the law that is announced and not in force; off until somebody confirms it. */
export type RuleSwitch = { id: string; words: Words; state: Words; source: string }

/** Everything the evaluator needs, as the files say it. */
export type RuleBase = {
  pathways: Pathway[]
  waivers: Waiver[]
  shared: {
    sections: Record<string, string[]>
    clocks: Record<string, Clock>
    settings: RuleSetting[]
    switches: RuleSwitch[]
    conditions: Condition[]
  }
}

/** Values of practice and switches of a site; what is not named has the value of the rule base. */
export type RuleChoices = { settings?: Record<string, number>; switches?: Record<string, boolean> }
