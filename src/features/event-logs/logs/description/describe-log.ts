import { describeCsvLog } from '../csv/csv-description.ts'
import { describeOcelLog } from '../ocel/ocel-description.ts'
import { type LogFormat, logHead } from '../source/log-head.ts'
import type { LogSource } from '../source/log-source.ts'
import { describeXesLog } from '../xes/xes-description.ts'
import type { ColumnRole } from './usual-names.ts'

/** What is looked at: enough for many rows and for the preface of an XES log. */
const DESCRIBED_BYTES = 1024 * 1024

/** What a log holds, from its first part, so that a person can choose columns. */
export type LogDescription = {
  format: LogFormat
  /**
   * The columns of a CSV file; attributes of events and, in XES, of traces, with `case:` before them. Each
   * with up to five different examples, shortened to 60 characters.
   */
  columns: { name: string; examples: string[] }[]
  /** Columns whose name is usual for a part of an event; may be given as options to readEventLog. */
  suggested: { [role in ColumnRole]?: string }
  /** The types of objects in OCEL, one of which is to be the case. */
  objectTypes?: string[]
}

/**
 * Describes a log from its first MiB, unpacked; one of OCEL from more where its types stand farther behind.
 * Throws EventLogRefused where that part cannot be read or is of no known format or encoding.
 */
export async function describeLog(source: LogSource): Promise<LogDescription> {
  const head = await logHead(source, DESCRIBED_BYTES)
  if (head.format === 'ocel') return describeOcelLog(source, DESCRIBED_BYTES)
  return head.format === 'xes' ? describeXesLog(source.name, head) : describeCsvLog(source.name, head)
}
