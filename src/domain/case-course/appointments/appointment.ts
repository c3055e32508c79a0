import { ok, refuse, type Result } from '../../kernel/result.ts'

/** What became of an appointment. */
export const appointmentStates = ['planned', 'held', 'cancelled', 'no_show'] as const
export type AppointmentState = (typeof appointmentStates)[number]

/** What is noted once its time has come: it took place, or nobody came. */
export const outcomes = ['held', 'no_show'] as const satisfies readonly AppointmentState[]
export type Outcome = (typeof outcomes)[number]

/** Where people meet. Only an office is a place that may stand in a calendar file. */
export const placeKinds = ['office', 'elsewhere', 'home', 'phone', 'video'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** The most characters of a field, and the most minutes. */
export const appointmentLimits = { subject: 120, place: 120, others: 500, note: 1000, minutes: 1440 } as const

/** Why a move is refused; the caller puts it into words. */
export type AppointmentProblem = 'not_planned' | 'in_future' | 'same'

/** Decides that an appointment is changed or cancelled: only one that is still planned. */
export const decideChange = (state: AppointmentState): Result<null, AppointmentProblem> =>
  state === 'planned' ? ok(null) : refuse('not_planned')

/**
 * Decides that it is noted whether an appointment took place: not before its time, not where it was cancelled. What was
 * noted by mistake is noted anew.
 * @param startsAt and `now` are instants in milliseconds since 1970
 */
export function decideOutcome(
  appointment: { state: AppointmentState; startsAt: number },
  to: Outcome,
  now: number,
): Result<null, AppointmentProblem> {
  if (appointment.state === 'cancelled') return refuse('not_planned')
  if (appointment.state === to) return refuse('same')
  return appointment.startsAt > now ? refuse('in_future') : ok(null)
}
