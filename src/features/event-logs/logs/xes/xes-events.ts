import type { EventNames, RawEvent } from '../event-intake.ts'
import type { EventLogRefused } from '../event-log-refused.ts'
import { beyondLimit, countWords, MOST_COLUMNS, MOST_WAITING } from '../limits/log-limits.ts'
import { ownCopy } from '../limits/shown-text.ts'

type Tag = { name: string; attributes: Record<string, string> }

/** Learns of each attribute: its key, with `case:` before that of a trace, and its value. */
type SeeAttribute = (column: string, value: string) => void

/**
 * Follows the elements of an XES document (IEEE 1849) and hands its events on. Only attributes right below
 * an event or a trace are its own; those nested deeper, or below `global`, are not. Events of
 * a trace whose name stands behind them wait for it.
 */
export class XesEvents {
  /** Keys that were asked for and met at least once. */
  readonly keysMet = new Set<string>()
  events = 0
  root: string | undefined
  readonly #names: EventNames
  readonly #path: string
  readonly #intake: { take(event: RawEvent): void } | undefined
  readonly #see: SeeAttribute
  #depth = 0
  #traceDepth = 0
  #eventDepth = 0
  #caseName = ''
  #event: RawEvent | undefined
  #attributes = 0
  #waiting: RawEvent[] = []

  /** `path` names the log in messages; without `intake` events are not put together, only seen. */
  constructor(
    path: string,
    names: EventNames,
    intake: { take(event: RawEvent): void } | undefined,
    see: SeeAttribute,
  ) {
    this.#path = path
    this.#names = names
    this.#intake = intake
    this.#see = see
  }

  /** Throws EventLogRefused where an event or a trace holds more than there is room for. */
  open({ name, attributes }: Tag, line: number): void {
    this.#depth++
    if (this.#depth === 1) this.root = name
    else if (name === 'trace' && this.#depth === 2) this.#openTrace()
    else if (name === 'event' && this.#mayHoldEvents()) this.#openEvent(line)
    else if (this.#event) {
      if (this.#depth === this.#eventDepth + 1) this.#takeEventAttribute(this.#event, attributes, line)
    } else if (this.#traceDepth > 0 && this.#depth === this.#traceDepth + 1) {
      this.#takeTraceAttribute(attributes, line)
    }
  }

  close(): void {
    if (this.#event && this.#depth === this.#eventDepth) this.#closeEvent(this.#event)
    else if (this.#depth === this.#traceDepth) this.#closeTrace()
    this.#depth--
  }

  /** Events stand in a trace or, belonging to none, right in the log. */
  #mayHoldEvents(): boolean {
    return !this.#event && (this.#depth === 2 || (this.#traceDepth > 0 && this.#depth === 3))
  }

  #openTrace(): void {
    this.#traceDepth = this.#depth
    this.#attributes = 0
    this.#caseName = ''
  }

  #openEvent(line: number): void {
    this.events++
    this.#eventDepth = this.#depth
    this.#attributes = 0
    this.#event = { line, caseName: '', activity: '', timestamp: '', start: '', resource: '' }
  }

  #closeEvent(event: RawEvent): void {
    this.#event = undefined
    this.#eventDepth = 0
    if (this.#traceDepth === 0 || this.#caseName !== '') this.#handOn(event)
    else if (this.#intake) this.#await(event)
  }

  #closeTrace(): void {
    for (const event of this.#waiting) this.#handOn(event)
    this.#waiting = []
    this.#traceDepth = 0
    this.#caseName = ''
  }

  #handOn(event: RawEvent): void {
    event.caseName = this.#caseName
    this.#intake?.take(event)
  }

  #await(event: RawEvent): void {
    if (this.#waiting.length === MOST_WAITING) throw this.#neverNamed(event.line)
    event.timestamp = ownCopy(event.timestamp)
    event.start = ownCopy(event.start)
    this.#waiting.push(event)
  }

  #takeTraceAttribute({ key, value }: Record<string, string>, line: number): void {
    this.#countAttribute(line)
    if (key === undefined || value === undefined) return
    this.#see(`case:${key}`, value)
    if (key !== this.#names.case) return
    // Events may have been handed on with the first name.
    if (this.#caseName === '') this.#caseName = ownCopy(value)
    this.keysMet.add(`case:${key}`)
  }

  #takeEventAttribute(event: RawEvent, { key, value }: Record<string, string>, line: number): void {
    this.#countAttribute(line)
    if (key === undefined || value === undefined) return
    const names = this.#names
    this.#see(key, value)
    if (key === names.activity) event.activity = ownCopy(this.#met(key, value))
    if (key === names.timestamp) event.timestamp = this.#met(key, value)
    if (key === names.start) event.start = this.#met(key, value)
    if (key === names.resource) event.resource = ownCopy(this.#met(key, value))
  }

  #met(key: string, value: string): string {
    this.keysMet.add(key)
    return value
  }

  #countAttribute(line: number): void {
    if (++this.#attributes <= MOST_COLUMNS) return
    const most = countWords(MOST_COLUMNS)
    const de = `ein Ereignis oder eine Spur hat mehr als ${most.de} Merkmale`
    const en = `an event or a trace has more than ${most.en} attributes`
    throw beyondLimit(this.#path, { de, en }, { line })
  }

  #neverNamed(line: number): EventLogRefused {
    const most = countWords(MOST_WAITING)
    const de = `vor mehr als ${most.de} Ereignissen einer Spur fehlt das Merkmal „${this.#names.case}“, das ihren Fall nennt`
    const en = `more than ${most.en} events of a trace lack the attribute "${this.#names.case}" before them, which names their case`
    return beyondLimit(this.#path, { de, en }, { line, reason: 'columns' })
  }
}
