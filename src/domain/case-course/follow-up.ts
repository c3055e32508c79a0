/** How it went on some months after a closing. */
export const followUpOutcomes = ['stable', 'needs_help', 'not_reached', 'declined'] as const
export type FollowUpOutcome = (typeof followUpOutcomes)[number]

/**
 * The day on which somebody is to do something so many days after another day.
 * @param from YYYY-MM-DD
 * @param days of the concept; null: the site sets none
 */
export const dueAfter = (from: string, days: number | null): string | null =>
  days === null ? null : Temporal.PlainDate.from(from).add({ days }).toString()
