import { beyondLimit, countWords, MOST_COLUMNS } from '../limits/log-limits.ts'

/** The types of objects met in a log. */
export class ObjectTypes extends Set<string> {
  readonly #path: string

  constructor(path: string) {
    super()
    this.#path = path
  }

  /** Throws EventLogRefused where there are more than a person can choose from; `line` is where this one stands. */
  meet(name: string, line: number): void {
    this.add(name)
    if (this.size <= MOST_COLUMNS) return
    const { de, en } = countWords(MOST_COLUMNS)
    throw beyondLimit(
      this.#path,
      {
        de: `mehr als ${de} verschiedene Arten von Objekten`,
        en: `more than ${en} different types of objects`,
      },
      { line, reason: 'columns' },
    )
  }
}
