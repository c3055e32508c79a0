import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { type CsvColumns, csvColumns } from './csv-columns.ts'
import { csvDelimiter } from './csv-delimiter.ts'
import { EventIntake } from '../event-intake.ts'
import { EventLogRefused } from '../event-log-refused.ts'
import type { EventLog, EventLogOptions } from '../event-log.ts'
import { logBytes } from '../source/log-bytes.ts'
import { logText, NotUtf8, type TextEncoding, unknownEncoding } from '../source/log-text.ts'

/** A longer row is taken for an unclosed quote; it also bounds the memory. */
const LONGEST_ROW = 4 * 1024 * 1024

/**
 * Reads a CSV log row by row. `head` are its first bytes. UTF-8 is tried first; where the bytes are not,
 * the file is read again from the start as Windows-1252. Throws EventLogRefused.
 */
export async function readCsvLog(
  path: string,
  options: EventLogOptions,
  head: Uint8Array,
): Promise<EventLog> {
  const delimiter = csvDelimiter(head)
  try {
    return await readAs('utf-8', path, options, delimiter)
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error
    return await readAs('windows-1252', path, options, delimiter)
  }
}

async function readAs(
  encoding: TextEncoding,
  path: string,
  options: EventLogOptions,
  delimiter: string,
): Promise<EventLog> {
  const rows = new CsvRows(options)
  const parser = parse({
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    // Rows are taken here and not passed on: one promise per row would cost more than the parsing.
    on_record: (row: string[], { lines }) => rows.take(row, lines),
  })
  const nothingPassedOn = new Writable({ objectMode: true, write: (_row, _encoding, done) => done() })
  try {
    await pipeline(logText(logBytes(path), encoding, path), parser, nothingPassedOn)
  } catch (error) {
    throw error instanceof CsvError ? malformed(path, error) : error
  }
  if (!rows.intake) throw unknownEncoding(path)
  return rows.intake.finish(path, encoding)
}

/** Takes the rows of a file: the first is the header, the others are events. */
class CsvRows {
  intake: EventIntake | undefined
  #columns: CsvColumns | undefined
  #width = 0
  readonly #options: EventLogOptions

  constructor(options: EventLogOptions) {
    this.#options = options
  }

  take(row: string[], line: number): null {
    if (this.#columns && this.intake) this.#takeEvent(this.#columns, this.intake, row, line)
    else this.#takeHeader(row)
    return null
  }

  #takeHeader(header: string[]): void {
    this.#columns = csvColumns(header, this.#options)
    this.#width = header.length
    this.intake = new EventIntake(this.#columns.names, this.#options)
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

function malformed(path: string, error: CsvError): EventLogRefused {
  const line = Number(error['lines'])
  return new EventLogRefused('format', {
    de: `${path} ist ab Zeile ${line} kein gültiges CSV, meist wegen eines Anführungszeichens (${error.code}).`,
    en: `${path} is not valid CSV from line ${line} on, mostly because of a quotation mark (${error.code}).`,
  })
}
