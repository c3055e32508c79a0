import type { StepColumns } from './step-columns.ts'

const width = 5
const firstCapacity = 1024

/** Collects finished steps one by one; the order of `add` is the order within a chain. */
export class StepColumnsBuilder {
  #length = 0
  #chains = 0
  #columns = Array.from({ length: width }, () => new Int32Array(firstCapacity))

  /**
   * Appends one step.
   * @param chain number of its chain, from 0
   * @param day days since 1970
   */
  add(chain: number, step: number, agency: number, interfaceFrom: number, day: number): void {
    const row = this.#length++
    if (row === this.#columns[0]!.length) this.#grow()
    const [chains, steps, agencies, interfaces, days] = this.#columns as [
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
    ]
    chains[row] = chain
    steps[row] = step
    agencies[row] = agency
    interfaces[row] = interfaceFrom
    days[row] = day
    if (chain >= this.#chains) this.#chains = chain + 1
  }

  /** The columns so far, each cut to its length: they may be handed to another thread. */
  build(stepCodes: readonly string[], agencies: readonly string[]): StepColumns {
    const [chain, step, agency, interfaceFrom, day] = this.#columns.map((column) =>
      column.slice(0, this.#length),
    )
    return {
      chains: this.#chains,
      chain: chain!,
      step: step!,
      agency: agency!,
      interfaceFrom: interfaceFrom!,
      day: day!,
      stepCodes,
      agencies,
    }
  }

  #grow(): void {
    this.#columns = this.#columns.map((column) => {
      const grown = new Int32Array(column.length * 2)
      grown.set(column)
      return grown
    })
  }
}
