import { stringify } from 'csv-stringify/sync'
import type { ListSheet } from './list-cells.ts'

/**
 * A table as CSV that German spreadsheets open by double click: semicolons, byte order mark, line ends of Windows, days
 * as YYYY-MM-DD. A cell that a spreadsheet would take for a formula is given an apostrophe in front, so that it stays
 * what it is.
 */
export const csvOf = ({ header, rows }: ListSheet): string =>
  stringify(
    [header, ...rows].map((row) => row.map((cell) => (typeof cell === 'object' ? cell?.toString() : cell))),
    {
      delimiter: ';',
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  )

/** The file as an answer to download; never kept on the way. */
export const csvAnswer = (name: string, text: string): Response =>
  new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
