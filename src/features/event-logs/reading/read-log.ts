import type { ColumnChoice } from '#domain/event-log/column-choice.ts'
import { type IntakeFault, intakeFault, organisationsFault } from '#domain/event-log/intake-limits.ts'
import { findInLog } from '#domain/event-log/log-findings.ts'
import type { CountsSoFar, KeptFindings, LogProblem } from '../data/log-reader.server.ts'
import type { BrokenRow } from '../logs/broken-rows.ts'
import { EventLogRefused, type Words } from '../logs/event-log-refused.ts'
import { readEventLog } from '../logs/read-event-log.ts'
import type { LogSource } from '../logs/source/log-source.ts'
import { CountsWhileReading } from './counts-so-far.ts'
import { limitWords } from './limit-words.ts'

/** The end of reading: what was found, or why the log was refused. */
export type ReadingEnd = { kind: 'read'; findings: KeptFindings } | { kind: 'refused'; problem: LogProblem }

/** How often it is told how far reading is, in milliseconds. */
const told = 250
const toldRows = 20

/**
 * Reads a log by the columns chosen and finds the chains in it.
 * @param tell called now and then with the bytes of the file read so far, as it was sent in, and the counts
 */
export async function readLog(
  source: LogSource,
  choice: ColumnChoice,
  tell: (bytes: number, counts: CountsSoFar) => void,
): Promise<ReadingEnd> {
  const counts = new CountsWhileReading()
  let last = performance.now()
  try {
    const log = await readEventLog(source, {
      ...options(choice),
      watch: {
        event: (caseNumber, activity, time) => counts.event(caseNumber, activity, time),
        restart: () => counts.restart(),
        progress: ({ bytes, events, activityNames }) => {
          refuse(intakeFault(events, activityNames.length))
          if (performance.now() - last < told) return
          tell(bytes, counts.soFar(activityNames))
          last = performance.now()
        },
      },
    })
    refuse(organisationsFault(log.columns))
    const { dropped, brokenRows, withoutCase, encoding } = log
    const left = { dropped, rows: kept(brokenRows), withoutCase, encoding }
    return { kind: 'read', findings: { ...findInLog(log.columns), left } }
  } catch (error) {
    if (!(error instanceof EventLogRefused)) throw error
    const { reason, words, brokenRows } = error
    return { kind: 'refused', problem: { reason, words: headOf(words), rows: kept(brokenRows) } }
  }
}

/** Where rows are broken and by what, without what stands there. */
const kept = (rows: readonly BrokenRow[]): LogProblem['rows'] =>
  rows.slice(0, toldRows).map(({ line, fault }) => ({ line, why: fault }))

/** The first line of words, behind which rows are listed with what stands there. */
const headOf = ({ de, en }: Words): Words => ({ de: de.split('\n')[0]!, en: en.split('\n')[0]! })

function refuse(fault: IntakeFault | null): void {
  if (fault) throw new EventLogRefused('columns', limitWords(fault))
}

/** The choice as the readers take it: an empty name is none. */
function options(choice: ColumnChoice) {
  return {
    case: choice.case || undefined,
    activity: choice.activity || undefined,
    timestamp: choice.timestamp || undefined,
    start: choice.start || undefined,
    resource: choice.organisation || undefined,
    objectType: choice.objectType || undefined,
    timestampUnit: choice.timestampUnit || undefined,
    lenient: choice.lenient,
  }
}
