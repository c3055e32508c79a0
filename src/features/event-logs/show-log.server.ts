import { getLocale } from '#platform/i18n/locale.ts'
import type { KeptFindings, LogProblem } from './data/log-reader.server.ts'

type Row = { line: number; why: string }

/** What was found, with its rows in the language of the request. */
export type ShownFindings = Omit<KeptFindings, 'left'> & {
  left: Omit<KeptFindings['left'], 'rows'> & { rows: Row[] }
}

const inLocale = (words: { de: string; en: string }) => words[getLocale() === 'en' ? 'en' : 'de']
const shownRows = (rows: LogProblem['rows']): Row[] =>
  rows.map(({ line, why }) => ({ line, why: inLocale(why) }))

/** The findings of a log as its page shows them. */
export const showFindings = (found: KeptFindings): ShownFindings => ({
  ...found,
  left: { ...found.left, rows: shownRows(found.left.rows) },
})

/** Why a log was refused, and the rows that are to blame. */
export const showProblem = (problem: LogProblem): { words: string; rows: Row[] } => ({
  words: inLocale(problem.words),
  rows: shownRows(problem.rows),
})
