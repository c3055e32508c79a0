/** Today, as the program sees it. */
export const now = Temporal.Now.plainDateISO('Europe/Berlin')

/** First day of the month that lies so many months ahead: adding years to it never meets a day that a month lacks. */
export const firstOfMonth = (ahead: number): Temporal.PlainDate => now.add({ months: ahead }).with({ day: 1 })

export const dayBefore = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: 1 })

/** A day as forms take it and pages show it. */
export const german = (day: Temporal.PlainDate): string =>
  `${String(day.day).padStart(2, '0')}.${String(day.month).padStart(2, '0')}.${day.year}`
