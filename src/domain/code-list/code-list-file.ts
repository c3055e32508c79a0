/** Largest file that is taken, in MiB: the biggest lists of XRepository have about 5. */
export const mostListMegabytes = 8

/** A column of a publisher's code list. */
export type CodeListColumn = { id: string; name: string; isKey: boolean }

/** What a publisher's file says about itself; `validFrom` is YYYY-MM-DD, empty where it says nothing. */
export type CodeListHead = {
  uri: string
  version: string
  title: string
  publisher: string
  validFrom: string
  columns: CodeListColumn[]
}

/** A row: one cell per column of the head, null where the file leaves it out. */
export type CodeListRow = (string | null)[]

export type CodeListFile = { head: CodeListHead; rows: CodeListRow[] }

/** Why a file is refused as a whole. */
export const fileProblems = [
  'not_readable',
  'document_type',
  'not_a_code_list',
  'no_columns',
  'ragged_row',
  'too_many_rows',
  'too_many_columns',
] as const
export type FileProblem = (typeof fileProblems)[number]

/** More rows than any list we know of (the largest, all places of Germany, has about 11,000). */
export const mostRows = 50_000
/** More columns than any list we know of has. */
export const mostColumns = 100

/** A file that cannot be taken as a code list; `row` counts from 1 where one row is to blame. */
export class CodeListRefused extends Error {
  readonly problem: FileProblem
  readonly row: number | null
  constructor(problem: FileProblem, row: number | null = null) {
    super(problem)
    this.problem = problem
    this.row = row
  }
}

/** The column that holds the key: the recommended one first; the column that holds the words: the next text column. */
export function usualColumns(columns: readonly CodeListColumn[]): { key: number; label: number } {
  const key = Math.max(
    0,
    columns.findIndex((column) => column.isKey),
  )
  const label = columns.findIndex((column, at) => at !== key && !column.isKey)
  return { key, label: label < 0 ? key : label }
}

/** The short name of a list that the program does not know yet, from its publisher's name for it. */
export function listCodeOf(uri: string): string {
  const last = uri.split(/[:/]/).findLast((part) => part !== '') ?? ''
  const plain = last
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
  return (/^[a-z]/.test(plain) ? plain : `list_${plain}`).slice(0, 40)
}
