/** How pressing a due date is on a day. */
export const urgencies = ['overdue', 'today', 'this_week', 'later'] as const
export type Urgency = (typeof urgencies)[number]

/** Days as YYYY-MM-DD; "this week" are the seven days after today. */
export function urgencyOf(due: string, today: string): Urgency {
  if (due < today) return 'overdue'
  if (due === today) return 'today'
  const weekEnd = Temporal.PlainDate.from(today).add({ days: 7 }).toString()
  return due <= weekEnd ? 'this_week' : 'later'
}
