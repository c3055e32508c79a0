/** A line of the timeline as the file tells it; `on` is YYYY-MM-DD, `by` who wrote it. */
export type FileEntry = { id: string; on: string; title: string; by: string; facts: string; words: string }

/** One piece of a section of a case's file, all in words. A value that is not there is null. */
export type CaseFilePart =
  | { kind: 'lines'; title: string | null; lines: string[] }
  | { kind: 'table'; title: string; columns: string[]; rows: (string | null)[][] }
  | { kind: 'entries'; title: string; entries: FileEntry[] }

/** A section of a case's file as the page shows it; without parts there is nothing to tell. */
export type ShownSection = { title: string; parts: CaseFilePart[] }

/** A table for paper: a column in which no row says anything takes no width; the first names the rows and stays. */
export function table(
  title: string,
  columns: readonly string[],
  rows: readonly (string | null)[][],
): CaseFilePart {
  const says = columns.map((_, at) => at === 0 || rows.some((row) => row[at]))
  return {
    kind: 'table',
    title,
    columns: columns.filter((_, at) => says[at]),
    rows: rows.map((row) => row.filter((_, at) => says[at]).map((cell) => cell || null)),
  }
}
