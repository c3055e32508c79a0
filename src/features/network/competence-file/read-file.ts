import { CsvError, parse } from 'csv-parse/sync'
import { columnKeys, columnPlaces, type CompetenceFile, type FileRow, type HeadProblem } from './columns.ts'
import { fileText } from './file-text.ts'

export const mostRows = 10_000

/** Why a file was not read at all. */
export type FileProblem =
  | { kind: 'too_many_rows' }
  | { kind: 'empty' }
  | { kind: 'not_csv'; line: number }
  | { kind: 'head'; problem: HeadProblem }

type Read = { record: string[]; info: { lines: number } }

/** The rows of a file, or why it is not read. Empty rows, as spreadsheets leave them at the end, do not count. */
export function readFile(bytes: Uint8Array): CompetenceFile | FileProblem {
  const text = fileText(bytes)
  const [firstLine = ''] = text.split(/\r?\n/, 1)
  const read = records(text, firstLine.split(';').length >= firstLine.split(',').length ? ';' : ',')
  if (!Array.isArray(read)) return read
  const [head, ...rows] = read
  if (!head || rows.length === 0) return { kind: 'empty' }
  const places = columnPlaces(head.record)
  if (!(places instanceof Map)) return { kind: 'head', problem: places }
  if (rows.length > mostRows) return { kind: 'too_many_rows' }
  const cellsOf = (record: string[]) =>
    Object.fromEntries(columnKeys.map((key) => [key, record[places.get(key)!] ?? ''])) as FileRow['cells']
  const named = new Set(places.values())
  return {
    heads: cellsOf(head.record),
    rows: rows.map(({ record, info }) => ({
      // A cell may contain line ends; the line named is the one in which the row begins.
      line: info.lines - (record.join('').split('\n').length - 1),
      cells: cellsOf(record),
      hasMore: record.some((cell, at) => cell !== '' && !named.has(at)),
    })),
  }
}

function records(text: string, delimiter: string): Read[] | FileProblem {
  try {
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as Read[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { kind: 'not_csv', line: Number(error.lines) }
  }
}
