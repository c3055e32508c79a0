import { ColumnExamples } from '../description/column-examples.ts'
import type { LogDescription } from '../description/describe-log.ts'
import type { LogHead } from '../source/log-head.ts'
import { headText, NotUtf8, unknownEncoding } from '../source/log-text.ts'
import { suggestedColumns } from '../description/usual-names.ts'
import { XesEvents } from './xes-events.ts'
import { declaredEncoding, XesParser } from './xes-parser.ts'

/**
 * The attributes of the first traces, with `case:` before their keys, and events of an XES log, with
 * examples. Throws EventLogRefused where it is no XES.
 */
export function describeXesLog(name: string, head: LogHead): LogDescription {
  const examples = new ColumnExamples()
  const events = new XesEvents(name, { case: '', activity: '', timestamp: '' }, undefined, (column, value) =>
    examples.add(column, value),
  )
  const parser = new XesParser(name, events)
  parser.write(textOf(head.bytes, name))
  if (head.whole) parser.close()
  const columns = examples.columns()
  return { format: 'xes', columns, suggested: suggestedColumns(columns.map((column) => column.name)) }
}

function textOf(head: Uint8Array, name: string): string {
  try {
    return headText(head, declaredEncoding(head, name), name)
  } catch (error) {
    throw error instanceof NotUtf8 ? unknownEncoding(name) : error
  }
}
