const MOST_EXAMPLES = 5
const LONGEST_EXAMPLE = 60

/** Collects the names of columns or attributes in the order first met, each with a few different values. */
export class ColumnExamples {
  readonly #columns = new Map<string, Set<string>>()

  /** Notes the name of a column that may have no value. */
  meet(name: string): Set<string> {
    const known = this.#columns.get(name)
    if (known) return known
    const examples = new Set<string>()
    this.#columns.set(name, examples)
    return examples
  }

  /** Keeps a value as an example, shortened to 60 characters; empty ones show nothing and are not kept. */
  add(name: string, value: string): void {
    const examples = this.meet(name)
    if (value !== '' && examples.size < MOST_EXAMPLES) examples.add(shortened(value))
  }

  columns(): { name: string; examples: string[] }[] {
    return [...this.#columns].map(([name, examples]) => ({ name, examples: [...examples] }))
  }
}

function shortened(value: string): string {
  return value.length > LONGEST_EXAMPLE ? `${value.slice(0, LONGEST_EXAMPLE - 1)}…` : value
}
