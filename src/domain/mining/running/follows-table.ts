import { MICROSECONDS_PER_SECOND } from '../event-columns.ts'
import { grownFloat64, grownInt32 } from './grown.ts'

/** Up to this many activities pairs are found in a square table, beyond it in a map. */
const largestTable = 2048

const firstActivities = 32

/** One pair that follows at present. */
export type FollowsCount = { from: number; to: number; count: number; meanSeconds: number }

/**
 * How often one activity follows another and how long was waited in all, kept up by adding and taking away. Waits are
 * whole microseconds, summed as seconds and rest apart: one sum of microseconds would lose its last digits after 285 years
 * of waiting, which 5,000 cases reach.
 */
export class FollowsTable {
  readonly #from: number[] = []
  readonly #to: number[] = []
  #counts = new Int32Array(firstActivities)
  #seconds = new Float64Array(firstActivities)
  #rests = new Float64Array(firstActivities)
  #side = firstActivities
  #table: Int32Array | undefined = new Int32Array(firstActivities ** 2).fill(-1)
  readonly #map = new Map<string, number>()

  /** Counts a pair once more (`times` 1) or once less (-1). */
  count(from: number, to: number, wait: number, times: 1 | -1): void {
    const pair = this.#pairOf(from, to)
    const seconds = Math.floor(wait / MICROSECONDS_PER_SECOND)
    this.#counts[pair]! += times
    this.#seconds[pair]! += times * seconds
    this.#rests[pair]! += times * (wait - seconds * MICROSECONDS_PER_SECOND)
  }

  /** The pairs that follow at present, in no order. */
  present(): FollowsCount[] {
    return this.#from.flatMap((from, pair) => {
      const count = this.#counts[pair]!
      if (count === 0) return []
      const sum = this.#seconds[pair]! + this.#rests[pair]! / MICROSECONDS_PER_SECOND
      return [{ from, to: this.#to[pair]!, count, meanSeconds: sum / count }]
    })
  }

  #pairOf(from: number, to: number): number {
    if (from >= this.#side || to >= this.#side) this.#widen(Math.max(from, to))
    const known = this.#table ? this.#table[from * this.#side + to]! : (this.#map.get(`${from} ${to}`) ?? -1)
    if (known !== -1) return known
    const pair = this.#from.push(from) - 1
    this.#to.push(to)
    this.#counts = grownInt32(this.#counts, pair, 0)
    this.#seconds = grownFloat64(this.#seconds, pair)
    this.#rests = grownFloat64(this.#rests, pair)
    this.#place(pair)
    return pair
  }

  #place(pair: number): void {
    const [from, to] = [this.#from[pair]!, this.#to[pair]!]
    if (this.#table) this.#table[from * this.#side + to] = pair
    else this.#map.set(`${from} ${to}`, pair)
  }

  #widen(activity: number): void {
    while (this.#side <= activity) this.#side *= 2
    this.#table = this.#side <= largestTable ? new Int32Array(this.#side ** 2).fill(-1) : undefined
    for (let pair = 0; pair < this.#from.length; pair++) this.#place(pair)
  }
}
