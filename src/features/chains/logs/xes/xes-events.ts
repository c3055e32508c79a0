import type { EventNames, RawEvent } from '../event-intake.ts'

type Tag = { name: string; attributes: Record<string, string> }

/** Learns of each attribute: its key, with `case:` before that of a trace, and its value. */
type SeeAttribute = (column: string, value: string) => void

/**
 * Follows the elements of an XES document (IEEE 1849) and hands its events on. Only attributes right below
 * an event or a trace are its own; those nested deeper, or below `global`, are not. Events wait until
 * their trace ends, since its name may stand behind them: memory is bounded by the longest trace.
 */
export class XesEvents {
  /** Keys that were asked for and met at least once. */
  readonly keysMet = new Set<string>()
  events = 0
  root: string | undefined
  readonly #names: EventNames
  readonly #intake: { take(event: RawEvent): void }
  readonly #see: SeeAttribute
  #depth = 0
  #traceDepth = 0
  #eventDepth = 0
  #caseName = ''
  #event: RawEvent | undefined
  #waiting: RawEvent[] = []

  constructor(names: EventNames, intake: { take(event: RawEvent): void }, see: SeeAttribute) {
    this.#names = names
    this.#intake = intake
    this.#see = see
  }

  open({ name, attributes }: Tag, line: number): void {
    this.#depth++
    if (this.#depth === 1) this.root = name
    else if (name === 'trace' && this.#depth === 2) this.#openTrace()
    else if (name === 'event' && this.#mayHoldEvents()) this.#openEvent(line)
    else if (this.#event) {
      if (this.#depth === this.#eventDepth + 1) this.#takeEventAttribute(this.#event, attributes)
    } else if (this.#traceDepth > 0 && this.#depth === this.#traceDepth + 1) {
      this.#takeTraceAttribute(attributes)
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
    this.#caseName = ''
  }

  #openEvent(line: number): void {
    this.events++
    this.#eventDepth = this.#depth
    this.#event = { line, caseName: '', activity: '', timestamp: '', start: '', resource: '' }
  }

  #closeEvent(event: RawEvent): void {
    this.#waiting.push(event)
    this.#event = undefined
    this.#eventDepth = 0
    if (this.#traceDepth === 0) this.#closeTrace()
  }

  #closeTrace(): void {
    for (const event of this.#waiting) {
      event.caseName = this.#caseName
      this.#intake.take(event)
    }
    this.#waiting = []
    this.#traceDepth = 0
    this.#caseName = ''
  }

  #takeTraceAttribute({ key, value }: Record<string, string>): void {
    if (key === undefined || value === undefined) return
    this.#see(`case:${key}`, value)
    if (key !== this.#names.case) return
    this.#caseName = value
    this.keysMet.add(`case:${key}`)
  }

  #takeEventAttribute(event: RawEvent, { key, value }: Record<string, string>): void {
    if (key === undefined || value === undefined) return
    const names = this.#names
    this.#see(key, value)
    if (key === names.activity) event.activity = this.#met(key, value)
    if (key === names.timestamp) event.timestamp = this.#met(key, value)
    if (key === names.start) event.start = this.#met(key, value)
    if (key === names.resource) event.resource = this.#met(key, value)
  }

  #met(key: string, value: string): string {
    this.keysMet.add(key)
    return value
  }
}
