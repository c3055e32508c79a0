import type { AcknowledgedHow, Bridge } from '#domain/rechtskreis/transition.ts'
import type { DayKind } from '#domain/rechtskreis/warning/days-ahead.ts'
import type { RiskColumn } from '#domain/rechtskreis/warning/risk.ts'
import type { Lead } from '#domain/rechtskreis/warning/warning-stages.ts'
import { m } from '#platform/i18n/messages.ts'
import type { BadgeKind } from '#ui/notices/badge.tsx'
import type { TransitionStand } from './present/transition.ts'

const stands = {
  running: m.transitions_stand_running,
  coming: m.transitions_stand_coming,
  in_work: m.transitions_stand_in_work,
  seamless: m.transitions_stand_seamless,
  with_gap: m.transitions_stand_with_gap,
  ended: m.transitions_stand_ended,
  dropped: m.transitions_stand_dropped,
} as const satisfies Record<TransitionStand, () => string>

/** How a transition stands, in words. */
export const standLabel = (stand: TransitionStand): string => stands[stand]()

/** How a badge shows it; the word says it too. */
export const standBadge = {
  running: 'danger',
  coming: 'warning',
  in_work: 'info',
  seamless: 'success',
  with_gap: 'neutral',
  ended: 'neutral',
  dropped: 'neutral',
} as const satisfies Record<TransitionStand, BadgeKind>

const bridgeWords = {
  prior_office: m.transitions_bridge_prior_office,
  advance: m.transitions_bridge_advance,
  loan: m.transitions_bridge_loan,
  family: m.transitions_bridge_family,
  other: m.transitions_bridge_other,
} as const satisfies Record<Bridge, () => string>

/** What bridges a gap, in words. */
export const bridgeLabel = (bridge: Bridge): string => bridgeWords[bridge]()

/** What is said of uncovered days: the bridge, the reason why they stay, or both. */
export const explanationWords = ({ bridge, reason }: { bridge: Bridge | null; reason: string }): string =>
  [
    ...(bridge ? [bridgeLabel(bridge)] : []),
    ...(reason ? [m.transitions_package_reason_said({ reason })] : []),
  ].join(', ')

const hows = {
  in_person: m.transitions_how_in_person,
  phone: m.transitions_how_phone,
  mail: m.transitions_how_mail,
  letter: m.transitions_how_letter,
  system: m.transitions_how_system,
} as const satisfies Record<AcknowledgedHow, () => string>

/** On which way the receiving office confirmed. */
export const howLabel = (how: AcknowledgedHow): string => hows[how]()

const stages = {
  days: m.transitions_board_stage_days,
  weeks: m.transitions_board_stage_weeks,
  months: m.transitions_board_stage_months,
} as const satisfies Record<Lead['unit'], (values: { count: number }) => string>

/** How long before the old right ends somebody is warned, in words. */
export const stageLabel = ({ unit, count }: Lead): string => stages[unit]({ count })

const risks = {
  without_money: m.transitions_board_without_money,
  two_weeks: m.transitions_board_two_weeks,
  six_weeks: m.transitions_board_six_weeks,
  later: m.transitions_board_later,
  handed_over: m.transitions_board_handed_over,
} as const satisfies Record<RiskColumn, () => string>

/** The name of a column of the board by risk. */
export const riskLabel = (risk: RiskColumn): string => risks[risk]()

const dayKinds = {
  right_ends: m.transitions_board_right_ends,
  application_due: m.transitions_board_application_due,
  bridge_ends: m.transitions_board_bridge_ends,
} as const satisfies Record<DayKind, () => string>

/** What happens on a day of the calendar. */
export const dayKindLabel = (kind: DayKind): string => dayKinds[kind]()
