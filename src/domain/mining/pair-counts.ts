/** Up to this many cells pairs are found in a square table, beyond it in a map that holds only the pairs met. */
const LARGEST_TABLE = 1 << 22

/** Counts ordered pairs of numbers below `size` and numbers the pairs in the order in which they are met. */
export class PairCounts {
  readonly from: number[] = []
  readonly to: number[] = []
  readonly counts: number[] = []
  readonly #size: number
  readonly #table: Int32Array | undefined
  readonly #map = new Map<number, number>()

  constructor(size: number) {
    this.#size = size
    if (size * size <= LARGEST_TABLE) this.#table = new Int32Array(size * size).fill(-1)
  }

  /** The number of a pair, from 0; -1 where it was never counted. */
  numberOf(from: number, to: number): number {
    const cell = from * this.#size + to
    return this.#table ? this.#table[cell]! : (this.#map.get(cell) ?? -1)
  }

  /** Counts the pair once more. */
  count(from: number, to: number): void {
    const known = this.numberOf(from, to)
    if (known === -1) this.#enter(from, to)
    else this.counts[known]!++
  }

  #enter(from: number, to: number): void {
    const cell = from * this.#size + to
    const pair = this.counts.length
    if (this.#table) this.#table[cell] = pair
    else this.#map.set(cell, pair)
    this.from.push(from)
    this.to.push(to)
    this.counts.push(1)
  }
}
