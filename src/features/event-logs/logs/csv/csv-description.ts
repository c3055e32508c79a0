import { ColumnExamples } from '../description/column-examples.ts'
import type { LogDescription } from '../description/describe-log.ts'
import type { LogHead } from '../source/log-head.ts'
import { headText, NotUtf8 } from '../source/log-text.ts'
import { suggestedColumns } from '../description/usual-names.ts'
import { refuseTooManyColumns } from './csv-columns.ts'
import { csvDelimiter } from './csv-delimiter.ts'
import { CsvRows } from './csv-rows.ts'

/** The columns of a CSV log with examples from its first rows. Throws EventLogRefused where it is no CSV. */
export async function describeCsvLog(name: string, head: LogHead): Promise<LogDescription> {
  const examples = new ColumnExamples()
  let header: string[] | undefined
  const rows = new CsvRows(name, csvDelimiter(head.bytes), (row, line) => {
    if (header === undefined) refuseTooManyColumns(name, row, line)
    for (const [place, column] of (header ??= row).entries()) {
      if (row === header) examples.meet(column)
      else examples.add(column, row[place] ?? '')
    }
  })
  await rows.write(textOf(head.bytes, name))
  // Otherwise the last row was cut with the head and is none.
  if (head.whole) await rows.end()
  return { format: 'csv', columns: examples.columns(), suggested: suggestedColumns(header ?? []) }
}

function textOf(head: Uint8Array, name: string): string {
  try {
    return headText(head, 'utf-8', name)
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error
    return headText(head, 'windows-1252', name)
  }
}
