/**
 * Describes and reads one generated log and prints what came of it, with the most memory that this process
 * ever had. Arguments: the name of the log, its bytes, `packed` or `plain`.
 */
import { describeLog } from '../description/describe-log.ts'
import { EventLogRefused, type RefusalReason, type Words } from '../event-log-refused.ts'
import { readEventLog } from '../read-event-log.ts'
import { endlessSource, type EndlessText, packedSource } from './endless-source.testing.ts'
import { HOSTILE_LOGS, REPEATED_ROWS } from './hostile-logs.testing.ts'
import { LARGE_LOGS } from './large-logs.testing.ts'

type Refusal = { reason: RefusalReason; words: Words }

/** `bytes` as the process had them at its peak. */
export type LogReading = {
  bytes: number
  described: number | Refusal
  read: number | Refusal
}

const LOGS: Record<string, EndlessText> = { ...HOSTILE_LOGS, ...LARGE_LOGS, 'repeated rows': REPEATED_ROWS }

const [name = '', size, packing] = process.argv.slice(2)
const plain = endlessSource(LOGS[name]!, Number(size))
const source = packing === 'packed' ? packedSource(plain) : plain
const options = {
  ...(name.startsWith('ocel') && { objectType: 'case' }),
  ...(name.endsWith('all columns') && { start: 'start', resource: 'who' }),
}
const reading = {
  described: await describeLog(source).then(({ columns }) => columns.length, refusal),
  read: await readEventLog(source, options).then(({ columns }) => columns.timestamp.length, refusal),
}
const bytes = process.resourceUsage().maxRSS * 1024
process.stdout.write(JSON.stringify({ bytes, ...reading } satisfies LogReading))

function refusal(error: unknown): Refusal {
  if (!(error instanceof EventLogRefused)) throw error
  return { reason: error.reason, words: error.words }
}
