import { writeXlsxStream } from 'hucre/xlsx'
import type { ListCell, ListSheet } from './list-cells.ts'

/** Signs without a shape that XML has no place for; a spreadsheet would refuse the whole file. */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu

/** What a spreadsheet would read as the number of a sign; the line's own underscore is written as such a number. */
const looksLikeSign = /_(?=x[0-9A-Fa-f]{4}_)/g

/** Text of the most characters that a cell of a spreadsheet holds. */
const longest = 32_767

const cellOf = (cell: ListCell) => {
  if (typeof cell === 'string') {
    const text = cell.slice(0, longest).replaceAll(unwritable, '')
    return text.replaceAll(looksLikeSign, '_x005F_')
  }
  if (cell instanceof Temporal.PlainDate) return new Date(`${cell.toString()}T00:00:00Z`)
  return cell
}

/**
 * A table as XLSX with one sheet, its header held in place; written as it is read. Text is text whatever it begins with,
 * so nothing becomes a formula; days are days that a spreadsheet can count with.
 * @param sheet name of the sheet, at most 31 characters
 */
export const xlsxOf = (sheet: string, { header, rows }: ListSheet): ReadableStream<Uint8Array> =>
  writeXlsxStream(lines(header, rows), {
    name: sheet,
    columns: header.map((words, at) =>
      columnOf(
        words,
        rows.slice(0, 200).map((row) => row[at]!),
      ),
    ),
    freezePane: { rows: 1 },
  })

function* lines(header: readonly string[], rows: ListSheet['rows']) {
  yield [...header]
  for (const row of rows) yield row.map(cellOf)
}

/** As wide as its first lines need, within reason; its days as they are written here. */
const columnOf = (words: string, cells: readonly ListCell[]) => ({
  width: Math.min(50, Math.max(12, words.length + 2, ...cells.map((cell) => `${cell ?? ''}`.length + 2))),
  ...(cells.some((cell) => cell instanceof Temporal.PlainDate) ? { numFmt: 'dd.mm.yyyy' } : {}),
})

/** The file as an answer to download; never kept on the way. */
export const xlsxAnswer = (name: string, file: ReadableStream<Uint8Array>): Response =>
  new Response(file, {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
