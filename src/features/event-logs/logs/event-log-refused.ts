import type { BrokenRow } from './broken-rows.ts'

/** A sentence in the two languages of the program. */
export type Words = { de: string; en: string }

/** Why a log was refused, for callers that add what can be done about it. */
export type RefusalReason = 'file' | 'encoding' | 'format' | 'columns' | 'broken-rows'

/** A log that was not read: what is wrong and where, in words of both languages. */
export class EventLogRefused extends Error {
  readonly reason: RefusalReason
  readonly words: Words
  /** The first broken rows where `reason` is 'broken-rows', otherwise empty. */
  readonly brokenRows: readonly BrokenRow[]

  constructor(reason: RefusalReason, words: Words, brokenRows: readonly BrokenRow[] = []) {
    super(words.en)
    this.name = 'EventLogRefused'
    this.reason = reason
    this.words = words
    this.brokenRows = brokenRows
  }
}
