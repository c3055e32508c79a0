/** Largest file that is taken, in MiB: the whole file is one transaction. */
export const mostFileMegabytes = 2

/** The columns of a competence file in the order of the sample, each with the names its head may bear. */
export const columnNames = {
  matter: ['Rechtsmaterie', 'matter'],
  municipality: ['Gemeinde', 'municipality'],
  organisation: ['Behörde', 'organisation'],
  from: ['Seit', 'from'],
  source: ['Quelle', 'source'],
} as const

export type ColumnKey = keyof typeof columnNames

/** A row of the file: its line, what stands in each column, and whether there is more than the head has columns. */
export type FileRow = { line: number; cells: Record<ColumnKey, string>; hasMore: boolean }

/** A file that was read; its columns are called what its head calls them. */
export type CompetenceFile = { heads: Record<ColumnKey, string>; rows: FileRow[] }

/** Why the head of a file is refused: columns that are missing, stand twice, or that nobody knows. */
export type HeadProblem = { missing: string[]; twice: string[]; unknown: string[] }

export const columnKeys = Object.keys(columnNames) as ColumnKey[]
const keyOf = (name: string) =>
  columnKeys.find((key) =>
    columnNames[key].some((known) => known.toLowerCase() === name.trim().toLowerCase()),
  )

/**
 * Finds where each column stands. An unknown column is refused, not skipped: who sends an end date along must not
 * believe that it was read.
 */
export function columnPlaces(head: readonly string[]): Map<ColumnKey, number> | HeadProblem {
  const found = head.map(keyOf)
  const problem: HeadProblem = {
    missing: columnKeys.filter((key) => !found.includes(key)).map((key) => columnNames[key].join(' / ')),
    twice: columnKeys
      .filter((key) => found.indexOf(key) !== found.lastIndexOf(key))
      .map((key) => columnNames[key].join(' / ')),
    unknown: head.filter((name, at) => name.trim() !== '' && found[at] === undefined),
  }
  if (problem.missing.length + problem.twice.length + problem.unknown.length > 0) return problem
  return new Map(columnKeys.map((key) => [key, found.indexOf(key)]))
}
