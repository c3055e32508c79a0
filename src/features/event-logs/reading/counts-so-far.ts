import { RunningChains } from '#domain/mining/running/running-chains.ts'
import type { CountsSoFar } from '../data/log-reader.server.ts'

const toldFollows = 5
/** With more steps of different name, ordering their pairs again and again would take longer than reading. */
const fewNames = 200
/** Neighbours looked at while places were found for events out of order; in order it is none. Some seconds. */
const mostLookedAt = 500_000_000

/** What is told of a log while it is read. What would cost more than reading is left untold: the findings have it. */
export class CountsWhileReading {
  #chains: RunningChains | null = new RunningChains()
  #cases = 0
  #events = 0
  readonly #most: number

  constructor(most = mostLookedAt) {
    this.#most = most
  }

  /** One more event, in the order of the log; `time` in µs. */
  event(caseNumber: number, activity: number, time: number): void {
    this.#events++
    // Cases are numbered in the order first met.
    if (caseNumber >= this.#cases) this.#cases = caseNumber + 1
    this.#chains?.add(caseNumber, activity, time)
    if (this.#chains && this.#chains.lookedAt > this.#most) this.#chains = null
  }

  /** The log is read again from its start. */
  restart(): void {
    this.#chains = new RunningChains()
    this.#cases = 0
    this.#events = 0
  }

  /** The counts at this moment; `names` of the activities met so far. */
  soFar(names: readonly string[]): CountsSoFar {
    const told = this.#chains && names.length <= fewNames ? this.#chains.counts(names).directlyFollows : []
    const follows = told.slice(0, toldFollows).map(({ from, to, count }) => ({ from, to, count }))
    return { cases: this.#cases, events: this.#events, follows }
  }
}
