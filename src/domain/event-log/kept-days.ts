/** How many days a log that was sent in, and what was found in it, are kept at most. */
export const mostKeptDays = 30

/** The last day on which a log sent in `today` may be deleted. Days are YYYY-MM-DD. */
export const latestDeletion = (today: string): string =>
  Temporal.PlainDate.from(today).add({ days: mostKeptDays }).toString()

/** Whether a day may be the one on which a log is deleted that is sent in `today`. */
export function deletionDayFault(day: string, today: string): 'past' | 'too_late' | null {
  if (day <= today) return 'past'
  return day > latestDeletion(today) ? 'too_late' : null
}
