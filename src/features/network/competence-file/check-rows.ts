import type { RowProblem } from '#domain/kernel/result.ts'
import { parseCalendarDate } from '#domain/kernel/calendar-date.ts'
import { overlap, type Period } from '#domain/organisation/post-reference.ts'
import { columnKeys, type ColumnKey, type CompetenceFile, type FileRow } from './columns.ts'

/** What the words of a file are compared with; names in small letters. */
export type Known = {
  matters: ReadonlyMap<string, string>
  municipalities: ReadonlyMap<string, string>
  organisations: ReadonlyMap<string, { id: string; closedOn: string | null }[]>
  /** Periods that stand, by `competenceKey`. */
  standing: ReadonlyMap<string, readonly Period[]>
}

/** A competence that the file adds. */
export type FileCompetence = {
  organisationId: string
  matter: string
  municipalityCode: string
  from: string
  source: string
}

/** Why a cell does not fit; the caller puts it into words. */
export type CellProblem =
  | { kind: 'empty' | 'ambiguous' | 'no_date' | 'length' | 'more' }
  | { kind: 'unknown'; words: string }
  | { kind: 'closed'; day: string }
  | { kind: 'same_line'; line: number }
  | { kind: 'overlap'; with: Period }

export type Checked = {
  added: FileCompetence[]
  standing: number
  problems: RowProblem[]
  brokenRows: number
}

/** What tells competences apart, beside their time. */
export const competenceKey = (of: { matter: string; municipalityCode: string; organisationId: string }) =>
  `${of.matter} ${of.municipalityCode} ${of.organisationId}`

/** Rows beyond these are counted and not named. */
export const namedRows = 100

/**
 * Compares every row with what is known. A row that stands already, with the same beginning, is counted and changes
 * nothing, whatever became of it since: so a file can be sent again.
 */
export function checkRows(
  { heads, rows }: CompetenceFile,
  known: Known,
  words: (problem: CellProblem) => string,
): Checked {
  const seen = new Map<string, (Period & { line: number | null })[]>()
  const checked: Checked = { added: [], standing: 0, problems: [], brokenRows: 0 }
  for (const row of rows) {
    const faults: [ColumnKey, CellProblem][] = []
    const competence = competenceOf(row, known, faults)
    if (competence) {
      const key = competenceKey(competence)
      const there = seen.get(key) ?? (known.standing.get(key) ?? []).map((one) => ({ ...one, line: null }))
      const wanted = { from: competence.from, until: null }
      // One that began on the same day is the same; the office's other times there do not matter then.
      const same = there.find((other) => other.from === wanted.from)
      const met = same ?? there.find((other) => overlap(other, wanted))
      if (met?.line) faults.push(['from', { kind: 'same_line', line: met.line }])
      else if (met?.from === wanted.from) checked.standing++
      else if (met) faults.push(['from', { kind: 'overlap', with: met }])
      else {
        seen.set(key, [...there, { ...wanted, line: row.line }])
        checked.added.push(competence)
      }
    }
    if (faults.length === 0) continue
    checked.brokenRows++
    if (checked.brokenRows > namedRows) continue
    for (const [column, problem] of faults)
      checked.problems.push({ line: row.line, column: heads[column], reason: words(problem) })
  }
  return checked
}

function competenceOf(
  { cells, hasMore }: FileRow,
  known: Known,
  faults: [ColumnKey, CellProblem][],
): FileCompetence | null {
  for (const column of columnKeys) if (cells[column] === '') faults.push([column, { kind: 'empty' }])
  const fault = (column: ColumnKey, problem: CellProblem) => {
    if (cells[column] !== '') faults.push([column, problem])
  }
  const unknown = (column: ColumnKey) => fault(column, { kind: 'unknown', words: cells[column] })
  const word = (column: ColumnKey) => cells[column].replaceAll(/\s+/g, ' ').toLowerCase()
  const matter = known.matters.get(word('matter'))
  if (!matter) unknown('matter')
  const municipalityCode = known.municipalities.get(word('municipality'))
  if (!municipalityCode) unknown('municipality')
  const date = parseCalendarDate(cells.from)
  if (!date.ok) fault('from', { kind: 'no_date' })
  const [organisation, another] = known.organisations.get(word('organisation')) ?? []
  if (!organisation) unknown('organisation')
  else if (another) fault('organisation', { kind: 'ambiguous' })
  else if (organisation.closedOn) fault('organisation', { kind: 'closed', day: organisation.closedOn })
  // eslint-disable-next-line no-control-regex -- exactly these are taken out
  const source = cells.source.replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F]/g, '').trim()
  if (hasMore) faults.push(['source', { kind: 'more' }])
  else if (source.length < 2 || source.length > 300) fault('source', { kind: 'length' })
  if (faults.length > 0 || !matter || !municipalityCode || !organisation || !date.ok) return null
  return { organisationId: organisation.id, matter, municipalityCode, from: date.value, source }
}
