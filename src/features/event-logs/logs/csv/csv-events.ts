import { EventIntake } from '../event-intake.ts'
import type { EventLogOptions } from '../event-log.ts'
import { type CsvColumns, csvColumns, refuseTooManyColumns } from './csv-columns.ts'

/** Takes the rows of a file: the first is the header, the others are events. */
export class CsvEvents {
  /** Undefined as long as there was no header. */
  intake: EventIntake | undefined
  #columns: CsvColumns | undefined
  #width = 0
  readonly #path: string
  readonly #options: EventLogOptions

  constructor(path: string, options: EventLogOptions) {
    this.#path = path
    this.#options = options
  }

  /** Throws EventLogRefused for a header that cannot be read from, and as EventIntake. */
  take(row: string[], line: number): void {
    if (this.#columns && this.intake) this.#takeEvent(this.#columns, this.intake, row, line)
    else this.#takeHeader(row, line)
  }

  #takeHeader(header: string[], line: number): void {
    refuseTooManyColumns(this.#path, header, line)
    this.#columns = csvColumns(header, this.#options)
    this.#width = header.length
    this.intake = new EventIntake(this.#path, this.#columns.names, this.#options)
  }

  #takeEvent(columns: CsvColumns, intake: EventIntake, row: string[], line: number): void {
    if (row.length !== this.#width) {
      intake.broken.add(line, {
        de: `${row.length} statt ${this.#width} Werte`,
        en: `${row.length} values instead of ${this.#width}`,
      })
      return
    }
    intake.take({
      line,
      caseName: row[columns.case]!,
      activity: row[columns.activity]!,
      timestamp: row[columns.timestamp]!,
      start: columns.start === undefined ? '' : row[columns.start]!,
      resource: columns.resource === undefined ? '' : row[columns.resource]!,
    })
  }
}
