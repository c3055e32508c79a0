/** A task that begins by itself once a day, at this time in Berlin. */
export type Daily = { task: string; hour: number; minute: number }

/**
 * The runner's timetable counts in UTC, so a daily task is called each hour, and only the call that falls into its
 * hour in Berlin does something. Hours 2 and 3 are refused: on the days when clocks change they happen twice or not
 * at all.
 */
export function crontabOf(eachMinute: readonly string[], daily: readonly Daily[]): string {
  const unsure = daily.find(({ hour }) => hour === 2 || hour === 3)
  if (unsure) throw new Error(`${unsure.task}: ${unsure.hour} o'clock does not exist once on every day`)
  return [
    ...eachMinute.map((task) => `* * * * * ${task}`),
    ...daily.map(({ task, minute }) => `${minute} * * * * ${task}`),
  ].join('\n')
}

/** Whether an instant (ISO 8601) lies in this hour of Berlin's day. */
export const isBerlinHour = (instant: string, hour: number): boolean =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Berlin').hour === hour
