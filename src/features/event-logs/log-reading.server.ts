import { setTimeout as after } from 'node:timers/promises'
import type { ColumnChoice } from '#domain/event-log/column-choice.ts'
import { type IntakeFault, intakeFault, organisationsFault } from '#domain/event-log/intake-limits.ts'
import { RunningChains } from '#domain/mining/running/running-chains.ts'
import {
  EventLogRefused,
  findInLogByThread,
  type LogProgress,
  type LogSource,
  readEventLog,
} from '#features/chains/index.ts'
import type { CountsSoFar, KeptFindings, LogProblem } from './data/log-reader.server.ts'
import { limitWords } from './limit-words.ts'

/** How far reading is: on its way, at its end, or refused. `bytes` of the file, as it was sent in. */
export type ReadingState =
  | { kind: 'reading'; bytes: number; counts: CountsSoFar }
  | { kind: 'read'; findings: KeptFindings }
  | { kind: 'refused'; problem: LogProblem }

const toldFollows = 5
const toldRows = 20

/**
 * Reads a log while others ask how far it is. Reading goes on by itself; nothing is kept of it before its end, so one
 * that is left is simply begun anew.
 */
export class LogReading {
  readonly #abort = new AbortController()
  readonly #end: Promise<ReadingState>
  #chains = new RunningChains()
  #bytes = 0
  #names: readonly string[] = []

  constructor(source: LogSource, choice: ColumnChoice) {
    this.#end = this.#read(source, choice)
    // Whoever asks next meets what went wrong; nobody may be asking just now.
    this.#end.catch(() => undefined)
  }

  /** Where reading is after at most `milliseconds`, or at its end as soon as that is reached. */
  async state(milliseconds: number): Promise<ReadingState> {
    const patience = new AbortController()
    const end = await Promise.race([this.#end, after(milliseconds, null, { signal: patience.signal })])
    patience.abort()
    return end ?? { kind: 'reading', bytes: this.#bytes, counts: this.#counts() }
  }

  /** Leaves reading where it is. */
  stop(): void {
    this.#abort.abort(new Error('nobody reads on'))
  }

  #counts(): CountsSoFar {
    const { cases, events, directlyFollows } = this.#chains.counts(this.#names)
    const follows = directlyFollows.slice(0, toldFollows).map(({ from, to, count }) => ({ from, to, count }))
    return { cases, events, follows }
  }

  async #read(source: LogSource, choice: ColumnChoice): Promise<ReadingState> {
    try {
      const log = await readEventLog(source, {
        ...chosen(choice),
        signal: this.#abort.signal,
        watch: {
          event: (caseNumber, activity, timestamp) => void this.#chains.add(caseNumber, activity, timestamp),
          progress: (progress) => this.#progress(progress),
          restart: () => void (this.#chains = new RunningChains()),
        },
      })
      refuseFault(organisationsFault(log.columns))
      const { dropped, brokenRows, withoutCase, encoding } = log
      const found = await findInLogByThread(log.columns)
      if (!found.ok) throw new Error(`the thread gave no answer: ${found.refusal}`)
      const left = { dropped, rows: brokenRows.slice(0, toldRows), withoutCase, encoding }
      return { kind: 'read', findings: { ...found.value, left } }
    } catch (error) {
      if (!(error instanceof EventLogRefused)) throw error
      const { reason, words, brokenRows } = error
      return { kind: 'refused', problem: { reason, words, rows: brokenRows.slice(0, toldRows) } }
    }
  }

  #progress({ bytes, events, activityNames }: LogProgress): void {
    this.#bytes = bytes
    this.#names = activityNames
    refuseFault(intakeFault(events, activityNames.length))
  }
}

function refuseFault(fault: IntakeFault | null): void {
  if (fault) throw new EventLogRefused('columns', limitWords(fault))
}

/** The choice as the readers take it: an empty name is none. */
function chosen(choice: ColumnChoice) {
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
