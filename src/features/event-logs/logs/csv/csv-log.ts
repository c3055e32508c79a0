import type { EventLog, EventLogOptions } from '../event-log.ts'
import { logBytes } from '../source/log-bytes.ts'
import type { LogSource } from '../source/log-source.ts'
import { logText, NotUtf8, type TextEncoding, unknownEncoding } from '../source/log-text.ts'
import { csvDelimiter } from './csv-delimiter.ts'
import { CsvEvents } from './csv-events.ts'
import { CsvRows } from './csv-rows.ts'

/**
 * Reads a CSV log row by row. `head` are its first bytes. UTF-8 is tried first; where the bytes are not,
 * the source is read again from the start as Windows-1252. Throws EventLogRefused.
 */
export async function readCsvLog(
  source: LogSource,
  options: EventLogOptions,
  head: Uint8Array,
): Promise<EventLog> {
  const delimiter = csvDelimiter(head)
  try {
    return await readAs('utf-8', source, options, delimiter)
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error
    options.watch?.restart?.()
    return await readAs('windows-1252', source, options, delimiter)
  }
}

async function readAs(
  encoding: TextEncoding,
  source: LogSource,
  options: EventLogOptions,
  delimiter: string,
): Promise<EventLog> {
  const events = new CsvEvents(source.name, options)
  const rows = new CsvRows(source.name, delimiter, (row, line) => events.take(row, line))
  const tally = { bytes: 0 }
  const bytes = logBytes(source, { signal: options.signal, tally })
  for await (const text of logText(bytes, encoding, source.name)) {
    await rows.write(text)
    await events.intake?.tell(tally.bytes)
  }
  await rows.end()
  if (!events.intake) throw unknownEncoding(source.name)
  await events.intake.tell(tally.bytes)
  return events.intake.finish(encoding)
}
