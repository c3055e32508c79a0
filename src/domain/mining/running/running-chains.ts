import type { ActivityCounts } from '../activity-counts.ts'
import { countsByName, inCountOrder } from '../count-order.ts'
import type { DirectlyFollows } from '../directly-follows.ts'
import { CaseOrder, NONE } from './case-order.ts'
import { FollowsTable } from './follows-table.ts'
import { grownInt32 } from './grown.ts'

/** What can be kept up exactly event by event; medians, variants and throughput need all events at once. */
export type RunningCounts = ActivityCounts & {
  cases: number
  events: number
  directlyFollows: Omit<DirectlyFollows, 'medianSeconds'>[]
}

const firstCapacity = 1024
const retracted = -1

/**
 * The chains of a log while it is read or while events come in: always what `discoverChains` would count over the same
 * events without beginnings, also after an insertion in the middle, a correction or a retraction. Cases and activities
 * are dense numbers from 0; times whole microseconds since 1970-01-01T00:00Z. An event keeps its number, which is its
 * place among ties, through every correction.
 */
export class RunningChains {
  readonly #order = new CaseOrder()
  readonly #follows = new FollowsTable()
  #activity = new Int32Array(firstCapacity)
  #all = new Int32Array(firstCapacity)
  #starts = new Int32Array(firstCapacity)
  #ends = new Int32Array(firstCapacity)
  #added = 0
  #events = 0
  #cases = 0

  /** Takes in an event and answers its number. Throws a RangeError for a time that is no whole number. */
  add(caseNumber: number, activity: number, time: number): number {
    refuseOtherTimes(time)
    const event = this.#added++
    this.#activity = grownInt32(this.#activity, event, retracted)
    this.#put(event, caseNumber, activity, time)
    return event
  }

  /** Changes activity or time of an event. Throws a RangeError for one that was never there or is retracted. */
  correct(event: number, change: { activity?: number; time?: number }): void {
    this.#refuseUnknown(event)
    const { activity = this.#activity[event]!, time = this.#order.timeOf(event) } = change
    refuseOtherTimes(time)
    this.#take(event)
    this.#put(event, this.#order.caseOf(event), activity, time)
  }

  /** Takes an event back. Throws a RangeError for one that was never there or is retracted already. */
  retract(event: number): void {
    this.#refuseUnknown(event)
    this.#take(event)
    this.#activity[event] = retracted
  }

  /** How many events were passed while places for others were looked for; none where events come in order. */
  get lookedAt(): number {
    return this.#order.passed
  }

  /** The counts at this moment, by the names of the activities; the most frequent first. */
  counts(names: readonly string[]): RunningCounts {
    const named = (counts: Int32Array) => countsByName(counts, names.slice(0, counts.length))
    return {
      cases: this.#cases,
      events: this.#events,
      activities: named(this.#all),
      startActivities: named(this.#starts),
      endActivities: named(this.#ends),
      directlyFollows: inCountOrder(
        this.#follows.present().map((pair) => ({ ...pair, from: names[pair.from]!, to: names[pair.to]! })),
      ),
    }
  }

  #put(event: number, caseNumber: number, activity: number, time: number): void {
    if (activity >= this.#all.length) {
      this.#all = grownInt32(this.#all, activity, 0)
      this.#starts = grownInt32(this.#starts, activity, 0)
      this.#ends = grownInt32(this.#ends, activity, 0)
    }
    this.#activity[event] = activity
    this.#order.link(event, caseNumber, time)
    this.#events++
    this.#all[activity]!++
    this.#weigh(event, 1)
  }

  #take(event: number): void {
    this.#weigh(event, -1)
    this.#order.unlink(event)
    this.#events--
    this.#all[this.#activity[event]!]!--
  }

  /** What an event between its neighbours changes: with it (1) or without it (-1). */
  #weigh(event: number, times: 1 | -1): void {
    const [before, after] = [this.#order.before(event), this.#order.after(event)]
    const activity = this.#activity[event]!
    if (before === NONE) {
      this.#starts[activity]! += times
      if (after !== NONE) this.#starts[this.#activity[after]!]! -= times
      else this.#cases += times
    } else this.#count(before, event, times)
    if (after === NONE) {
      this.#ends[activity]! += times
      if (before !== NONE) this.#ends[this.#activity[before]!]! -= times
    } else this.#count(event, after, times)
    if (before !== NONE && after !== NONE) this.#count(before, after, times === 1 ? -1 : 1)
  }

  #count(from: number, to: number, times: 1 | -1): void {
    const wait = this.#order.timeOf(to) - this.#order.timeOf(from)
    this.#follows.count(this.#activity[from]!, this.#activity[to]!, wait, times)
  }

  #refuseUnknown(event: number): void {
    const known = Number.isInteger(event) && event >= 0 && event < this.#added
    if (!known || this.#activity[event] === retracted) throw new RangeError(`no event ${event}`)
  }
}

function refuseOtherTimes(time: number): void {
  if (!Number.isSafeInteger(time)) throw new RangeError(`no time in whole microseconds: ${time}`)
}
