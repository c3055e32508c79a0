import type { ColumnChoice } from '#domain/event-log/column-choice.ts'
import type { CountsSoFar } from '../data/log-reader.server.ts'
import type { ReadingEnd } from './read-log.ts'

/** With what the thread begins: the name of the log, how many parts it has, and how it is to be read. */
export type ReadingTask = { name: string; parts: number; choice: ColumnChoice }

/** What the thread says: which part it needs, how far it is, how it ended. */
export type Asked =
  | { kind: 'part'; position: number }
  | { kind: 'progress'; bytes: number; counts: CountsSoFar }
  | { kind: 'end'; end: ReadingEnd }

/** What it is given: the part it asked for, opened. */
export type Given = { part: Uint8Array }
