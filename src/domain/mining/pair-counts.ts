/** Up to this many cells pairs are counted in a square table, beyond it in a map that holds only the pairs met. */
const LARGEST_TABLE = 1 << 22

/** Stands for nobody and nothing; its pairs are left out. */
const NONE = -1

/** A pair that was met, and the place of its first value where the values of each pair stand side by side. */
export type PairCount = { from: number; to: number; count: number; place: number }

/** Counts which number follows which in cases, then hands out places for values of the pairs. */
export class PairCounts {
  readonly size: number
  /**
   * By cell, `from * size + to`: counts, then the next place. Absent where it would be too large. A loop over events
   * looks into it itself: that takes half as long as a call for each event.
   */
  readonly square: Int32Array | undefined
  readonly #map = new Map<number, number>()

  /**
   * @param offsets where the events of each case begin, and the end
   * @param column for each event a number below `size`, or -1
   */
  constructor(offsets: Int32Array, column: Int32Array, size: number) {
    const square = size * size <= LARGEST_TABLE ? new Int32Array(size * size) : undefined
    for (let c = 0; c + 1 < offsets.length; c++) {
      const last = offsets[c + 1]! - 1
      for (let i = offsets[c]!; i < last; i++) {
        const from = column[i]!
        const to = column[i + 1]!
        if (from === NONE || to === NONE) continue
        if (square) square[from * size + to]!++
        else this.#nextInMap(from * size + to)
      }
    }
    this.size = size
    this.square = square
  }

  /** The pairs that were met, in no order. From here on places are handed out. */
  lineUp(): PairCount[] {
    let place = 0
    return this.#met().map(([cell, count]) => {
      const pair = { from: Math.floor(cell / this.size), to: cell % this.size, count, place }
      if (this.square) this.square[cell] = place
      else this.#map.set(cell, place)
      place += count
      return pair
    })
  }

  /** The next place for a value of a pair. */
  takePlace(from: number, to: number): number {
    const cell = from * this.size + to
    return this.square ? this.square[cell]!++ : this.#nextInMap(cell)
  }

  #nextInMap(cell: number): number {
    const known = this.#map.get(cell) ?? 0
    this.#map.set(cell, known + 1)
    return known
  }

  #met(): [cell: number, count: number][] {
    if (!this.square) return [...this.#map]
    const met: [number, number][] = []
    this.square.forEach((count, cell) => count > 0 && met.push([cell, count]))
    return met
  }
}
