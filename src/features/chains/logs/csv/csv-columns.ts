import { EventLogRefused } from '../event-log-refused.ts'
import type { EventLogOptions } from '../event-log.ts'
import type { EventNames } from '../event-intake.ts'

/** Names by which columns are recognised where none is given; the first that the file has is taken. */
const USUAL = {
  case: ['case:concept:name', 'case', 'case_id', 'caseid', 'case id', 'fall', 'fall_id', 'vorgang'],
  activity: ['concept:name', 'activity', 'activity_id', 'activityid', 'aktivität', 'schritt'],
  timestamp: [
    'time:timestamp',
    'timestamp',
    'timestamp_us',
    'timestamp_ms',
    'timestamp_s',
    'zeitstempel',
    'zeitpunkt',
  ],
} as const

const ROLES = {
  case: { de: 'den Fall', en: 'the case' },
  activity: { de: 'die Aktivität', en: 'the activity' },
  timestamp: { de: 'den Zeitpunkt', en: 'the timestamp' },
} as const

/** Where the parts of an event stand in a row; undefined where they are not read. */
export type CsvColumns = {
  names: EventNames
  case: number
  activity: number
  timestamp: number
  start: number | undefined
  resource: number | undefined
}

/** Finds the columns in the header. Throws EventLogRefused, listing the columns found, where one is missing or doubled. */
export function csvColumns(header: readonly string[], options: EventLogOptions): CsvColumns {
  const names = {
    case: options.case ?? usualName(header, 'case'),
    activity: options.activity ?? usualName(header, 'activity'),
    timestamp: options.timestamp ?? usualName(header, 'timestamp'),
    start: options.start,
    resource: options.resource,
  }
  return {
    names,
    case: placeOf(header, names.case),
    activity: placeOf(header, names.activity),
    timestamp: placeOf(header, names.timestamp),
    start: names.start === undefined ? undefined : placeOf(header, names.start),
    resource: names.resource === undefined ? undefined : placeOf(header, names.resource),
  }
}

function usualName(header: readonly string[], role: keyof typeof USUAL): string {
  const plain = header.map((name) => name.trim().toLowerCase())
  const usual = USUAL[role].find((name) => plain.includes(name))
  if (usual !== undefined) return header[plain.indexOf(usual)]!
  throw new EventLogRefused('columns', {
    de: `Keine Spalte für ${ROLES[role].de} erkannt. Spalten der Datei: ${header.join(', ')}.`,
    en: `No column recognised for ${ROLES[role].en}. Columns of the file: ${header.join(', ')}.`,
  })
}

function placeOf(header: readonly string[], name: string): number {
  const place = header.indexOf(name)
  const columns = header.join(', ')
  if (place === -1) {
    throw new EventLogRefused('columns', {
      de: `Die Spalte „${name}“ gibt es nicht. Spalten der Datei: ${columns}.`,
      en: `There is no column "${name}". Columns of the file: ${columns}.`,
    })
  }
  if (header.includes(name, place + 1)) {
    throw new EventLogRefused('columns', {
      de: `Die Spalte „${name}“ gibt es mehrfach. Spalten der Datei: ${columns}.`,
      en: `There is more than one column "${name}". Columns of the file: ${columns}.`,
    })
  }
  return place
}
