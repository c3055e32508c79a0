import { finished } from 'node:stream/promises'
import { CsvError, parse, type Parser } from 'csv-parse'
import { EventLogRefused } from '../event-log-refused.ts'
import { beyondLimit, countWords, LONGEST_PIECE } from '../limits/log-limits.ts'

/** Takes the text of a CSV file in pieces and hands its rows on, each with the line on which it ends. */
export class CsvRows {
  readonly #parser: Parser
  readonly #path: string
  /** Characters since the last row ended, but for the rest of the piece in which it did. */
  #unended = 0
  #line = 0

  constructor(path: string, delimiter: string, take: (row: string[], line: number) => void) {
    this.#path = path
    this.#parser = parse({
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      // Rows are taken here and not passed on: one promise per row would cost more than the parsing.
      on_record: (row: string[], { lines }) => {
        this.#unended = 0
        this.#line = lines
        take(row, lines)
        return null
      },
    })
    // Whoever writes or ends meets the failure.
    this.#parser.on('error', () => undefined)
  }

  /** Throws EventLogRefused where the text is no CSV, and what `take` throws. */
  async write(text: string): Promise<void> {
    this.#unended += text.length
    const written = Promise.withResolvers<void>()
    this.#parser.write(text, (error) => (error ? written.reject(error) : written.resolve()))
    await written.promise.catch((error: unknown) => this.#refuse(error))
    // The parser itself would count no row of empty values.
    if (this.#unended > LONGEST_PIECE) throw this.#tooLong()
  }

  /** Says that the file is over, so that its last row need not end with a line break. Throws as `write`. */
  async end(): Promise<void> {
    this.#parser.resume().end()
    await finished(this.#parser).catch((error: unknown) => this.#refuse(error))
  }

  #tooLong(): EventLogRefused {
    const most = countWords(LONGEST_PIECE)
    return beyondLimit(
      this.#path,
      {
        de: `hier beginnt eine Zeile von mehr als ${most.de} Zeichen, meist weil ein Anführungszeichen nicht geschlossen wird`,
        en: `a row of more than ${most.en} characters begins here, mostly because a quotation mark is not closed`,
      },
      { line: this.#line + 1 },
    )
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
