import { EventLogRefused } from '../event-log-refused.ts'
import type { EventLogOptions } from '../event-log.ts'
import { beyondLimit, countWords, MOST_COLUMNS } from '../limits/log-limits.ts'
import type { EventNames } from '../event-intake.ts'
import { listed } from '../limits/shown-text.ts'
import { usualColumn } from '../description/usual-names.ts'

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

/** Throws EventLogRefused where a file has more columns than a person can choose from. */
export function refuseTooManyColumns(path: string, { length }: readonly string[], line: number): void {
  if (length <= MOST_COLUMNS) return
  const most = countWords(MOST_COLUMNS)
  const de = `die Datei hat ${countWords(length).de} Spalten, mehr als ${most.de}`
  const en = `the file has ${countWords(length).en} columns, more than ${most.en}`
  throw beyondLimit(path, { de, en }, { line, reason: 'columns' })
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

function usualName(header: readonly string[], role: keyof typeof ROLES): string {
  const usual = usualColumn(header, role)
  if (usual !== undefined) return usual
  throw new EventLogRefused('columns', {
    de: `Keine Spalte für ${ROLES[role].de} erkannt. Spalten der Datei: ${listed(header)}.`,
    en: `No column recognised for ${ROLES[role].en}. Columns of the file: ${listed(header)}.`,
  })
}

function placeOf(header: readonly string[], name: string): number {
  const place = header.indexOf(name)
  const columns = listed(header)
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
