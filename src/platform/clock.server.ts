import { config } from './config.server.ts'

/**
 * The set time, or null for the real one. A set time is honoured by the database only in databases whose name
 * marks them as demo or test, and only for validity and due dates, never for what is recorded when.
 */
export const setClock = (): string | null => config().NAHTLOS_NOW ?? null

/** The present instant as the trade sees it. */
export const presentInstant = (): Temporal.Instant => {
  const set = setClock()
  return set ? Temporal.Instant.from(set) : Temporal.Now.instant()
}

/** Today's date in the offices of North Rhine-Westphalia. */
export const today = (): Temporal.PlainDate =>
  presentInstant().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
