import { type DateRule, dayByRule } from '../kernel/date-rule.ts'
import type { Lane, Rechtskreis } from './lanes.ts'
import { type RuledDays, ruledDays, type TransitionRule } from './catalogue/transition-rule.ts'

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

/** What the rules give for one transition; days are YYYY-MM-DD, null where the rule names none. */
export type ExpectedDays = { oldEnds: string | null; newBegins: string | null; applyBy: string | null }

/** What is known of a transition from which its days follow. */
export type ExpectedFrom = {
  triggerOn: string
  appliedOn: string | null
  /** the new right, where it is chosen */
  toCode?: Rechtskreis | null
  /** days that a professional laid down against the rule; where one is, the rule counts no more, and null is no day */
  overrideOldEnds?: string | null
  overrideNewBegins?: string | null
}

/**
 * The days that follow from the trigger, or that were laid down instead. Without an application yet, it is assumed for today.
 * @param rule the wording of the day of the trigger (`ruleOn`); where there is none, only what was laid down counts
 * @param today YYYY-MM-DD
 */
export function expectedDays(
  rule: TransitionRule | undefined,
  known: ExpectedFrom,
  today: string,
): ExpectedDays {
  const from = (dateRule: DateRule | null, day: string) => (dateRule ? dayByRule(dateRule, day) : null)
  const days = rule ? ruledDays(rule, known.toCode ?? null) : unruled
  const applyBy = from(days.applyBy, known.triggerOn)
  const [oldEnds = null, newBegins = null] = [known.overrideOldEnds, known.overrideNewBegins]
  if (oldEnds !== null || newBegins !== null) return { oldEnds, newBegins, applyBy }
  const inTime = applyBy === null || (known.appliedOn ?? today) <= applyBy
  return {
    oldEnds: from(days.oldEnds, known.triggerOn),
    applyBy,
    newBegins: inTime
      ? from(days.newBegins, known.triggerOn)
      : lateBegins(from(days.lateBegins, known.appliedOn ?? today), from(days.newBegins, known.triggerOn)),
  }
}

const unruled: RuledDays = { oldEnds: null, newBegins: null, applyBy: null, lateBegins: null }

/** A late application never brings the new right earlier than one in time would. */
const lateBegins = (late: string | null, inTime: string | null) =>
  late !== null && inTime !== null && late < inTime ? inTime : late
