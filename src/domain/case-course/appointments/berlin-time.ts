const zone = 'Europe/Berlin'

/**
 * The instant of a day (YYYY-MM-DD) and a time (HH:MM) in Berlin, as ISO 8601 in UTC. Null for a time that the clocks
 * leave out in spring; of the hour they go through twice in autumn the first is meant.
 */
export function berlinInstant(day: string, time: string): string | null {
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`)
  const zoned = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  return zoned.toPlainDateTime().equals(wall) ? zoned.toInstant().toString() : null
}

/** Day (YYYY-MM-DD) and time (HH:MM) in Berlin of an instant (ISO 8601). */
export function berlinWall(instant: string): { day: string; time: string } {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return {
    day: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}
