import type { EventColumns } from '#domain/mining/event-columns.ts'
import type { BrokenRow } from './broken-rows.ts'
import type { TextEncoding } from './source/log-text.ts'
import type { TimestampUnit } from './timestamp.ts'

/**
 * How a log is to be read. Names are columns of a CSV file or keys of attributes; without a name the
 * usual ones are looked for. Beginnings and resources are read only where they are asked for.
 */
export type EventLogOptions = {
  case?: string | undefined
  activity?: string | undefined
  timestamp?: string | undefined
  start?: string | undefined
  resource?: string | undefined
  /** The type of objects that are the cases of an OCEL log, which needs it; case, activity and timestamp have no name there. */
  objectType?: string | undefined
  /** Unit of times that are plain numbers; without it the end of the column's name (_us, _ms, _s) tells. */
  timestampUnit?: TimestampUnit | undefined
  /** Leave broken rows out instead of refusing the log. */
  lenient?: boolean | undefined
  /** Reading stops soon after it is aborted and throws its reason. */
  signal?: AbortSignal | undefined
  watch?: LogWatch | undefined
}

/** Looks on while a log is read; after each chunk of it `event` is called for its events, then `progress`. */
export type LogWatch = {
  /**
   * Each event that was taken in, in the order of the log. Case and activity are dense numbers in the order
   * first met; the times are microseconds since epoch, the beginning NaN where it is not known.
   */
  event?(caseNumber: number, activity: number, timestamp: number, start: number): void
  /** Reading goes on when what is returned is settled. */
  progress?(progress: LogProgress): void | Promise<void>
  /** The log is read again from the start, for it turned out otherwise than it began: forget all events. */
  restart?(): void
}

export type LogProgress = {
  /** Bytes of the source read so far, as they are stored: packed bytes where they are packed. */
  bytes: number
  events: number
  /** The names met so far; the number of an activity is its place. */
  activityNames: readonly string[]
}

/** A log that was read. */
export type EventLog = {
  columns: EventColumns
  /** How many rows were left out because they were broken; always 0 unless reading was lenient. */
  dropped: number
  /** The first hundred of them. */
  brokenRows: readonly BrokenRow[]
  /** How many events of an OCEL log are related to no object of the chosen type; 0 for other logs. */
  withoutCase: number
  encoding: TextEncoding
}
