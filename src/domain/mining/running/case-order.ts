import { grownFloat64, grownInt32 } from './grown.ts'

/** No event: before the first and after the last of a case. */
export const NONE = -1

const firstCapacity = 1024

/**
 * The events of each case as a chain of neighbours, in the order of their times, ties in the order of their numbers.
 * An event that comes last is linked at once; one in the middle is looked for from the end.
 */
export class CaseOrder {
  #time = new Float64Array(firstCapacity)
  #case = new Int32Array(firstCapacity)
  #before = new Int32Array(firstCapacity)
  #after = new Int32Array(firstCapacity)
  #last = new Int32Array(firstCapacity).fill(NONE)
  /** How many neighbours were passed while places were looked for; events in order pass none. */
  passed = 0

  caseOf = (event: number): number => this.#case[event]!
  timeOf = (event: number): number => this.#time[event]!
  before = (event: number): number => this.#before[event]!
  after = (event: number): number => this.#after[event]!

  /** Links an event of a case at a time, in µs. */
  link(event: number, caseNumber: number, time: number): void {
    this.#grow(event, caseNumber)
    this.#case[event] = caseNumber
    this.#time[event] = time
    let before = this.#last[caseNumber]!
    let after = NONE
    while (
      before !== NONE &&
      (this.#time[before]! > time || (this.#time[before] === time && before > event))
    ) {
      after = before
      before = this.#before[before]!
      this.passed++
    }
    this.#before[event] = before
    this.#after[event] = after
    if (before !== NONE) this.#after[before] = event
    if (after === NONE) this.#last[caseNumber] = event
    else this.#before[after] = event
  }

  /** Takes an event out; its own neighbours stay readable until it is linked again. */
  unlink(event: number): void {
    const [before, after] = [this.#before[event]!, this.#after[event]!]
    if (before !== NONE) this.#after[before] = after
    if (after === NONE) this.#last[this.#case[event]!] = before
    else this.#before[after] = before
  }

  #grow(event: number, caseNumber: number): void {
    this.#last = grownInt32(this.#last, caseNumber, NONE)
    if (event < this.#time.length) return
    this.#time = grownFloat64(this.#time, event)
    this.#case = grownInt32(this.#case, event, 0)
    this.#before = grownInt32(this.#before, event, NONE)
    this.#after = grownInt32(this.#after, event, NONE)
  }
}
