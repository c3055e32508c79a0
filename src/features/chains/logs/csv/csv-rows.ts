import { finished } from 'node:stream/promises'
import { CsvError, parse, type Parser } from 'csv-parse'
import { EventLogRefused } from '../event-log-refused.ts'

/** A longer row is taken for an unclosed quote; it also bounds the memory. */
const LONGEST_ROW = 4 * 1024 * 1024

/** Takes the text of a CSV file in pieces and hands its rows on, each with the line on which it ends. */
export class CsvRows {
  readonly #parser: Parser
  readonly #path: string

  constructor(path: string, delimiter: string, take: (row: string[], line: number) => void) {
    this.#path = path
    this.#parser = parse({
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      // Rows are taken here and not passed on: one promise per row would cost more than the parsing.
      on_record: (row: string[], { lines }) => {
        take(row, lines)
        return null
      },
    })
    // Whoever writes or ends meets the failure.
    this.#parser.on('error', () => undefined)
  }

  /** Throws EventLogRefused where the text is no CSV, and what `take` throws. */
  async write(text: string): Promise<void> {
    const written = Promise.withResolvers<void>()
    this.#parser.write(text, (error) => (error ? written.reject(error) : written.resolve()))
    await written.promise.catch((error: unknown) => this.#refuse(error))
  }

  /** Says that the file is over, so that its last row need not end with a line break. Throws as `write`. */
  async end(): Promise<void> {
    this.#parser.resume().end()
    await finished(this.#parser).catch((error: unknown) => this.#refuse(error))
  }

  #refuse(error: unknown): never {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error['lines'])
    throw new EventLogRefused('format', {
      de: `${this.#path} ist ab Zeile ${line} kein gültiges CSV, meist wegen eines Anführungszeichens (${error.code}).`,
      en: `${this.#path} is not valid CSV from line ${line} on, mostly because of a quotation mark (${error.code}).`,
    })
  }
}
