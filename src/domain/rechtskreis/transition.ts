import { type DateRule, dayByRule } from '../kernel/date-rule.ts'
import type { Worded } from '../plan/chain-template.ts'
import type { Lane, Rechtskreis } from './lanes.ts'

/** Transitions by their number in the catalogue of the reference list `transition_kinds`. */
export type TransitionKind = `T${string}`

export const transitionStates = ['open', 'settled', 'dropped'] as const
export type TransitionState = (typeof transitionStates)[number]

/** What bridges days without the main benefit; a gap that is bridged has a name. */
export const bridges = ['prior_office', 'advance', 'loan', 'family', 'other'] as const
export type Bridge = (typeof bridges)[number]

/** How the receiving office confirmed that it took over. */
export const acknowledgedHows = ['in_person', 'phone', 'mail', 'letter', 'system'] as const
export type AcknowledgedHow = (typeof acknowledgedHows)[number]

const gapLanes = ['living_costs', 'health'] as const satisfies readonly Lane[]

/** Whether uncovered days of a lane are counted: days without money, or without health cover. */
export const countsGap = (lane: Lane): boolean => (gapLanes as readonly Lane[]).includes(lane)

/** A kind of transition as the catalogue has it: a hint with its source, never a decision. */
export type TransitionRule = {
  from: Rechtskreis[]
  to: Rechtskreis[]
  lane: Lane
  trigger: Worded
  /** last day of the old right, counted from the trigger; null where there is none */
  oldEnds: DateRule | null
  /** first day of the new right, counted from the trigger, where the application is in time */
  newBegins: DateRule | null
  /** last day of an application in time, counted from the trigger; null where none is needed */
  applyBy: DateRule | null
  /** first day of the new right, counted from the application, where it came late */
  lateBegins: DateRule | null
  documents: Worded[]
  breaks: Worded
  source: string
  confidence: 'high' | 'medium' | 'low'
  /** days before the trigger at which to think of it */
  remindDays: number[]
  /** a rule that is not in force */
  off?: boolean
}

/** What the rules give for one transition; days are YYYY-MM-DD, null where the rule names none. */
export type ExpectedDays = { oldEnds: string | null; newBegins: string | null; applyBy: string | null }

/**
 * The days that follow from the trigger. Without an application yet, it is assumed for today.
 * @param today YYYY-MM-DD
 */
export function expectedDays(
  rule: TransitionRule,
  known: { triggerOn: string; appliedOn: string | null },
  today: string,
): ExpectedDays {
  const from = (dateRule: DateRule | null, day: string) => (dateRule ? dayByRule(dateRule, day) : null)
  const applyBy = from(rule.applyBy, known.triggerOn)
  const inTime = applyBy === null || (known.appliedOn ?? today) <= applyBy
  return {
    oldEnds: from(rule.oldEnds, known.triggerOn),
    applyBy,
    newBegins: inTime
      ? from(rule.newBegins, known.triggerOn)
      : from(rule.lateBegins, known.appliedOn ?? today),
  }
}
