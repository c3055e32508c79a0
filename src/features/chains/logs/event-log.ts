import type { EventColumns } from '#domain/mining/event-columns.ts'
import type { BrokenRow } from './broken-rows.ts'
import type { TextEncoding } from './source/log-text.ts'
import type { TimestampUnit } from './timestamp.ts'

/**
 * How a log is to be read. Names are columns of a CSV file or keys of XES attributes; without a name the
 * usual ones are looked for. Beginnings and resources are read only where they are asked for.
 */
export type EventLogOptions = {
  case?: string | undefined
  activity?: string | undefined
  timestamp?: string | undefined
  start?: string | undefined
  resource?: string | undefined
  /** Unit of times that are plain numbers; without it the end of the column's name (_us, _ms, _s) tells. */
  timestampUnit?: TimestampUnit | undefined
  /** Leave broken rows out instead of refusing the log. */
  lenient?: boolean | undefined
}

/** A log that was read. */
export type EventLog = {
  columns: EventColumns
  /** How many rows were left out because they were broken; always 0 unless reading was lenient. */
  dropped: number
  /** The first hundred of them. */
  brokenRows: readonly BrokenRow[]
  encoding: TextEncoding
}
