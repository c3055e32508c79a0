import { readCsvLog } from './csv/csv-log.ts'
import type { EventLog, EventLogOptions } from './event-log.ts'
import { readOcelLog } from './ocel/ocel-log.ts'
import { logHead } from './source/log-head.ts'
import type { LogSource } from './source/log-source.ts'
import { readXesLog } from './xes/xes-log.ts'

const HEAD_BYTES = 64 * 1024

/**
 * Reads an event log, CSV, XES or OCEL 2.0 (JSON), plain or packed with gzip; its content tells, not its
 * name. It is streamed, only the columns stay in memory. Throws EventLogRefused where the log cannot be read, is of
 * another format or encoding, lacks a column, or (unless lenient) has a broken row; the reason of
 * `options.signal` after an abort; and what the source or the watch throws.
 */
export async function readEventLog(source: LogSource, options: EventLogOptions = {}): Promise<EventLog> {
  const { format, bytes } = await logHead(source, HEAD_BYTES, { signal: options.signal })
  if (format === 'ocel') return readOcelLog(source, options)
  return format === 'xes' ? readXesLog(source, options, bytes) : readCsvLog(source, options, bytes)
}
