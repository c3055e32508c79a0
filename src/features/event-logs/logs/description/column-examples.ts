import { MOST_COLUMNS } from '../limits/log-limits.ts'
import { ownCopy, shortened } from '../limits/shown-text.ts'

const MOST_EXAMPLES = 5

/**
 * Collects the names of columns or attributes in the order first met, each with a few different values;
 * the first thousand, since events may differ in their attributes without end.
 */
export class ColumnExamples {
  readonly #columns = new Map<string, Set<string>>()

  /** Notes the name of a column that may have no value. */
  meet(name: string): Set<string> {
    const known = this.#columns.get(name)
    if (known) return known
    const examples = new Set<string>()
    if (this.#columns.size < MOST_COLUMNS) this.#columns.set(ownCopy(name), examples)
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
