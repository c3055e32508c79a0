import { readCsvLog } from './csv/csv-log.ts'
import { EventLogRefused } from './event-log-refused.ts'
import type { EventLog, EventLogOptions } from './event-log.ts'
import { headOfLog } from './source/log-bytes.ts'
import { readXesLog } from './xes/xes-log.ts'

/**
 * Reads an event log from a file, CSV or XES, plain or packed with gzip; its content tells, not its name.
 * The file is streamed, only the columns stay in memory. Throws EventLogRefused where the file cannot be
 * read, is of another format or encoding, lacks a column, or (unless lenient) has a broken row.
 */
export async function readEventLog(path: string, options: EventLogOptions = {}): Promise<EventLog> {
  const head = await headOfLog(path)
  const start = Buffer.from(head.subarray(0, 1024)).toString('latin1').replace(/^ï»¿/, '').trimStart()
  if (start === '') {
    throw new EventLogRefused('format', { de: `${path} ist leer.`, en: `${path} is empty.` })
  }
  return start.startsWith('<') ? readXesLog(path, options, head) : readCsvLog(path, options, head)
}
