import { stringify } from 'csv-stringify/sync'

/** Cells of one line; null stays empty. */
export type CsvRow = readonly (string | number | null)[]

/**
 * A table as CSV that German spreadsheets open by double click: semicolons, byte order mark, line ends of Windows. A
 * cell that a spreadsheet would take for a formula is given an apostrophe in front, so that it stays what it is.
 */
export const csvOf = (header: readonly string[], rows: readonly CsvRow[]): string =>
  stringify([header, ...rows] as string[][], {
    delimiter: ';',
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  })

/** The file as an answer to download; never kept on the way. */
export const csvAnswer = (name: string, text: string): Response =>
  new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
