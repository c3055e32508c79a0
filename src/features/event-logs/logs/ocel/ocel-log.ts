import { EventLogRefused } from '../event-log-refused.ts'
import type { EventLog, EventLogOptions } from '../event-log.ts'
import { logBytes } from '../source/log-bytes.ts'
import type { LogSource } from '../source/log-source.ts'
import { logText, NotUtf8, unknownEncoding } from '../source/log-text.ts'
import { JsonText } from './json-text.ts'
import { notOcel } from './not-ocel.ts'
import { OcelCases } from './ocel-cases.ts'
import { OcelItems } from './ocel-items.ts'

/**
 * Reads an OCEL 2.0 log in JSON, item by item, with the objects of `options.objectType` as cases, the types
 * of events as activities. Where events stand before the objects it is read twice. Throws EventLogRefused.
 */
export async function readOcelLog(source: LogSource, options: EventLogOptions): Promise<EventLog> {
  refuseColumns(options)
  const cases = new OcelCases(source.name, options)
  await readItems(source, options, cases)
  cases.refuseUnknownType()
  if (cases.eventsCameFirst) {
    cases.again()
    options.watch?.restart?.()
    await readItems(source, options, cases)
  }
  cases.refuseMissingAttributes()
  return { ...cases.intake.finish('utf-8'), withoutCase: cases.withoutCase }
}

async function readItems(source: LogSource, options: EventLogOptions, cases: OcelCases): Promise<void> {
  const items = new OcelItems(source.name, cases)
  const json = new JsonText(source.name, items)
  const tally = { bytes: 0 }
  try {
    const bytes = logBytes(source, { signal: options.signal, tally })
    for await (const text of logText(bytes, 'utf-8', source.name)) {
      json.write(text)
      await cases.intake.tell(tally.bytes)
    }
  } catch (error) {
    throw error instanceof NotUtf8 ? unknownEncoding(source.name) : error
  }
  json.end()
  for (const section of ['objects', 'events'] as const) {
    if (items.met.has(section)) continue
    throw notOcel(source.name, { de: `„${section}“ fehlt`, en: `"${section}" is missing` })
  }
}

/** The case, the activity and the time have their fixed places in OCEL. */
function refuseColumns({ case: caseColumn, activity, timestamp }: EventLogOptions): void {
  const column = caseColumn ?? activity ?? timestamp
  if (column === undefined) return
  throw new EventLogRefused('columns', {
    de: `In OCEL lassen sich Fall, Aktivität und Zeitpunkt nicht durch „${column}“ bestimmen, nur die Art der Objekte, die Fälle sind.`,
    en: `In OCEL case, activity and timestamp cannot be chosen by "${column}", only the type of objects that are cases.`,
  })
}
