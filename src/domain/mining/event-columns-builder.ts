import { type EventColumns, NO_RESOURCE } from './event-columns.ts'
import { NameIndex } from './name-index.ts'

/** One event as a reader of logs or of `chain_event` rows hands it over; times in microseconds since epoch. */
export type ChainEvent = {
  caseName: string
  activity: string
  timestamp: number
  start?: number | undefined
  resource?: string | undefined
}

const FIRST_CAPACITY = 1024

/** Collects events one by one into growing columns. The order of `add` is the order of ties. */
export class EventColumnsBuilder {
  #length = 0
  #caseIndex = new Int32Array(FIRST_CAPACITY)
  #activity = new Int32Array(FIRST_CAPACITY)
  #timestamp = new Float64Array(FIRST_CAPACITY)
  #start: Float64Array | undefined
  #resource: Int32Array | undefined
  readonly #cases = new NameIndex()
  readonly #activities = new NameIndex()
  readonly #resources = new NameIndex()

  constructor(columns: { withStart?: boolean; withResource?: boolean } = {}) {
    if (columns.withStart) this.#start = new Float64Array(FIRST_CAPACITY)
    if (columns.withResource) this.#resource = new Int32Array(FIRST_CAPACITY)
  }

  /**
   * Appends one event. Throws a RangeError for a time that is not a finite number: an event without a
   * time has no place in a chain.
   */
  add(event: ChainEvent): void {
    if (!Number.isFinite(event.timestamp)) throw new RangeError(`no time: ${event.timestamp}`)
    if (this.#length === this.#timestamp.length) this.#grow()
    const row = this.#length++
    this.#caseIndex[row] = this.#cases.numberOf(event.caseName)
    this.#activity[row] = this.#activities.numberOf(event.activity)
    this.#timestamp[row] = event.timestamp
    if (this.#start) this.#start[row] = event.start ?? NaN
    if (this.#resource) {
      this.#resource[row] =
        event.resource === undefined ? NO_RESOURCE : this.#resources.numberOf(event.resource)
    }
  }

  /** The columns so far. They are views on the builder's memory: build once, at the end. */
  build(): EventColumns {
    const length = this.#length
    return {
      cases: this.#cases.names.length,
      caseIndex: this.#caseIndex.subarray(0, length),
      activity: this.#activity.subarray(0, length),
      timestamp: this.#timestamp.subarray(0, length),
      ...(this.#start && { start: this.#start.subarray(0, length) }),
      ...(this.#resource && { resource: this.#resource.subarray(0, length) }),
      caseNames: this.#cases.names,
      activityNames: this.#activities.names,
      resourceNames: this.#resources.names,
    }
  }

  #grow(): void {
    const capacity = this.#timestamp.length * 2
    this.#caseIndex = grownInt32(this.#caseIndex, capacity)
    this.#activity = grownInt32(this.#activity, capacity)
    this.#timestamp = grownFloat64(this.#timestamp, capacity)
    if (this.#start) this.#start = grownFloat64(this.#start, capacity)
    if (this.#resource) this.#resource = grownInt32(this.#resource, capacity)
  }
}

function grownInt32(column: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(capacity)
  grown.set(column)
  return grown
}

function grownFloat64(column: Float64Array, capacity: number): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(capacity)
  grown.set(column)
  return grown
}
