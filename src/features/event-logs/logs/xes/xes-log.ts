import { EventIntake, type EventNames } from '../event-intake.ts'
import { EventLogRefused } from '../event-log-refused.ts'
import type { EventLog, EventLogOptions } from '../event-log.ts'
import { MOST_COLUMNS } from '../limits/log-limits.ts'
import { listed, ownCopy } from '../limits/shown-text.ts'
import { logBytes } from '../source/log-bytes.ts'
import type { LogSource } from '../source/log-source.ts'
import { logText, NotUtf8, unknownEncoding } from '../source/log-text.ts'
import { XesEvents } from './xes-events.ts'
import { declaredEncoding, XesParser } from './xes-parser.ts'

/** Attribute keys are remembered from this many events, to be named where one that was asked for is missing. */
const LOOKED_AT = 1000

/**
 * Reads an XES log (IEEE 1849) element by element, in the encoding its XML declaration names. `head` are
 * its first bytes. Throws EventLogRefused.
 */
export async function readXesLog(
  source: LogSource,
  options: EventLogOptions,
  head: Uint8Array,
): Promise<EventLog> {
  const names = xesNames(options)
  const encoding = declaredEncoding(head, source.name)
  const intake = new EventIntake(source.name, names, options)
  const columns = new Set<string>()
  const events = new XesEvents(source.name, names, intake, (column) => {
    if (events.events <= LOOKED_AT && columns.size < MOST_COLUMNS) columns.add(ownCopy(column))
  })
  const parser = new XesParser(source.name, events)
  const tally = { bytes: 0 }
  try {
    const bytes = logBytes(source, { signal: options.signal, tally })
    for await (const text of logText(bytes, encoding, source.name)) {
      parser.write(text)
      await intake.tell(tally.bytes)
    }
  } catch (error) {
    throw error instanceof NotUtf8 ? unknownEncoding(source.name) : error
  }
  parser.close()
  refuseMissingKeys(source.name, names, events, columns)
  return intake.finish(encoding)
}

/** The keys that are read; that of a case may be written as the column it is described by, with `case:`. */
function xesNames(options: EventLogOptions): EventNames {
  return {
    case: options.case?.replace(/^case:/, '') ?? 'concept:name',
    activity: options.activity ?? 'concept:name',
    timestamp: options.timestamp ?? 'time:timestamp',
    start: options.start,
    resource: options.resource,
  }
}

/** A key that no event has is a wrong name, not as many broken rows as there are events. */
function refuseMissingKeys(path: string, names: EventNames, events: XesEvents, columns: Set<string>): void {
  if (events.events === 0) return
  const asked = [`case:${names.case}`, names.activity, names.timestamp, names.start, names.resource]
  const missing = asked.find((key) => key !== undefined && !events.keysMet.has(key))
  if (missing === undefined) return
  const found = listed(columns)
  throw new EventLogRefused('columns', {
    de: `Kein Ereignis in ${path} hat das Merkmal „${missing}“. Gefunden: ${found}.`,
    en: `No event in ${path} has the attribute "${missing}". Found: ${found}.`,
  })
}
