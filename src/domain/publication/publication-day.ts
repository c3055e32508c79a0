/**
 * The last day that a table published `today` may cover: the end of the last whole month. Two tables of one month cover
 * the same days and cannot be subtracted from each other. Days are YYYY-MM-DD.
 */
export const publicationDay = (today: string): string =>
  Temporal.PlainDate.from(today).with({ day: 1 }).subtract({ days: 1 }).toString()
