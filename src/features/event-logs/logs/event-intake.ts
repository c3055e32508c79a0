import { EventColumnsBuilder } from '#domain/mining/event-columns-builder.ts'
import { BrokenRows } from './broken-rows.ts'
import type { EventLog, EventLogOptions } from './event-log.ts'
import type { Words } from './event-log-refused.ts'
import type { TextEncoding } from './source/log-text.ts'
import { IntakeLimits } from './limits/intake-limits.ts'
import { countWords, LONGEST_NAME } from './limits/log-limits.ts'
import { shortened } from './limits/shown-text.ts'
import { parseTimestamp, type TimestampFault, type TimestampUnit, unitOfColumn } from './timestamp.ts'

/** One event as it stands in the file. Nothing but an empty text is a missing value: "NA" is a name. */
export type RawEvent = {
  line: number
  /** Names the event beside its line, where many may stand in one. */
  id?: string
  caseName: string
  activity: string
  timestamp: string
  start: string
  resource: string
}

/** The names of the columns or attributes that are read. */
export type EventNames = {
  case: string
  activity: string
  timestamp: string
  start?: string | undefined
  resource?: string | undefined
}

const FAULTS = {
  unreadable: { de: 'nicht als Zeit lesbar', en: 'not readable as a time' },
  'no-such-date': { de: 'diesen Tag gibt es nicht', en: 'there is no such day' },
  'unit-missing': {
    de: 'eine Zahl ohne Einheit ist mehrdeutig (Sekunden, Milli- oder Mikrosekunden)',
    en: 'a number without a unit is ambiguous (seconds, milliseconds or microseconds)',
  },
} as const satisfies Record<TimestampFault, Words>

/** Takes in raw events: good ones become columns, broken ones are listed. */
export class EventIntake {
  readonly broken = new BrokenRows()
  readonly #builder: EventColumnsBuilder
  readonly #names: EventNames
  readonly #options: EventLogOptions
  readonly #unit: TimestampUnit | undefined
  readonly #startUnit: TimestampUnit | undefined
  readonly #limits: IntakeLimits
  readonly #path: string
  #told = 0

  /** `path` names the log in messages. */
  constructor(path: string, names: EventNames, options: EventLogOptions) {
    this.#path = path
    this.#names = names
    this.#options = options
    this.#unit = options.timestampUnit ?? unitOfColumn(names.timestamp)
    this.#startUnit = options.timestampUnit ?? unitOfColumn(names.start ?? '')
    this.#builder = new EventColumnsBuilder({
      withStart: names.start !== undefined,
      withResource: names.resource !== undefined,
    })
    const { caseNames = [], activityNames, resourceNames } = this.#builder.build()
    // The builder adds to these lists and never replaces them.
    this.#limits = new IntakeLimits(path, names, { caseNames, activityNames, resourceNames })
  }

  /**
   * Answers whether the event was whole and became a row of the columns. Throws EventLogRefused where there
   * are too many events or names.
   */
  take(raw: RawEvent): boolean {
    const names = this.#names
    if (raw.caseName === '') return this.#reject(raw, missing(names.case))
    if (raw.activity === '') return this.#reject(raw, missing(names.activity))
    if (raw.timestamp === '') return this.#reject(raw, missing(names.timestamp))
    const long = this.#tooLong(raw)
    if (long !== undefined) return this.#reject(raw, ...long)
    const timestamp = parseTimestamp(raw.timestamp, this.#unit)
    if (typeof timestamp === 'string') {
      return this.#reject(raw, ...fault(names.timestamp, raw.timestamp, timestamp))
    }
    const start = raw.start === '' ? undefined : parseTimestamp(raw.start, this.#startUnit)
    if (typeof start === 'string') return this.#reject(raw, ...fault(names.start ?? '', raw.start, start))
    this.#builder.add({
      caseName: raw.caseName,
      activity: raw.activity,
      timestamp,
      start,
      resource: raw.resource === '' ? undefined : raw.resource,
    })
    this.#limits.passed(raw.line)
    return true
  }

  #reject({ line, id }: RawEvent, why: Words, withoutValue = why): false {
    const shown = shortened(id ?? '')
    const named = { de: `Ereignis „${shown}“: ${why.de}`, en: `event "${shown}": ${why.en}` }
    this.broken.add(line, id === undefined ? why : named, withoutValue)
    return false
  }

  #tooLong(raw: RawEvent): [why: Words, withoutValue: Words] | undefined {
    const names = this.#names
    if (raw.caseName.length > LONGEST_NAME) return long(names.case, raw.caseName)
    if (raw.activity.length > LONGEST_NAME) return long(names.activity, raw.activity)
    return raw.resource.length > LONGEST_NAME ? long(names.resource ?? '', raw.resource) : undefined
  }

  /** Tells the watch what was taken in since the last time; `bytes` of the source were read. */
  async tell(bytes: number): Promise<void> {
    const { watch } = this.#options
    if (!watch) return
    const { caseIndex, activity, timestamp, start, activityNames } = this.#builder.build()
    const events = timestamp.length
    if (watch.event) {
      for (let row = this.#told; row < events; row++) {
        watch.event(caseIndex[row]!, activity[row]!, timestamp[row]!, start?.[row] ?? NaN)
      }
    }
    this.#told = events
    await watch.progress?.({ bytes, events, activityNames })
  }

  /** The log taken in. Throws EventLogRefused where rows are broken and reading is not lenient. */
  finish(encoding: TextEncoding): EventLog {
    if (!this.#options.lenient) this.broken.refuseIfAny(this.#path)
    const { total, first } = this.broken
    return { columns: this.#builder.build(), dropped: total, brokenRows: first, withoutCase: 0, encoding }
  }
}

function missing(name: string): Words {
  return { de: `„${name}“ ist leer`, en: `"${name}" is empty` }
}

function long(name: string, text: string): [why: Words, withoutValue: Words] {
  const most = countWords(LONGEST_NAME)
  const de = `länger als ${most.de} Zeichen`
  const en = `longer than ${most.en} characters`
  return [shown(name, text, { de, en }), { de: `„${name}“ ist ${de}`, en: `"${name}" is ${en}` }]
}

function fault(name: string, text: string, kind: TimestampFault): [why: Words, withoutValue: Words] {
  const { de, en } = FAULTS[kind]
  return [shown(name, text, { de, en }), { de: `„${name}“: ${de}`, en: `"${name}": ${en}` }]
}

function shown(name: string, text: string, { de, en }: Words): Words {
  const value = shortened(text)
  return { de: `„${name}“ = „${value}“: ${de}`, en: `"${name}" = "${value}": ${en}` }
}
