import type { CodeListRow } from './code-list-file.ts'

/** An entry of a list as it stands; days are YYYY-MM-DD, null where open. `until` is the first day it no longer holds. */
export type StandingEntry = {
  code: string
  from: string | null
  until: string | null
  label: string
  labelEn: string | null
  position: number
  detail: Record<string, unknown>
}

/**
 * One thing that taking over changes, from `day` on. Renaming on the very day an entry began changes it in place; so
 * does `moved`: another place in the list, or other words of the publisher beside the same label.
 */
export type ListChange =
  | { kind: 'ended'; code: string; day: string; label: string }
  | {
      kind: 'renamed' | 'begun' | 'moved'
      code: string
      day: string
      label: string
      labelEn: string | null
      position: number
      detail: Record<string, unknown>
      before: string | null
    }

export type RowProblem = 'key_missing' | 'key_unusable' | 'key_twice' | 'label_missing' | 'label_too_long'

/** A row that keeps the file from being taken over; `row` counts from 1. */
export type BadRow = { row: number; problem: RowProblem; value: string }

/**
 * What taking over would do. `later` names codes with something that happens after `day`, or that would have to end on
 * the day they began: a list is taken over forward, day by day.
 */
export type TakeOver = {
  badRows: BadRow[]
  later: string[]
  changes: ListChange[]
  unchanged: number
}

/** Keys that forms can send. */
const usableKey = /^[A-Za-z0-9._-]{1,40}$/

type Choice = { key: number; label: number; columnIds: readonly string[]; day: string }

/**
 * Compares a publisher's rows with the entries of a list on the day from which the file holds. What the file lacks
 * ends on that day; a new wording begins a new entry and keeps what the list knew beside it. Nothing is deleted.
 */
export function decideTakeOver(
  standing: readonly StandingEntry[],
  rows: readonly CodeListRow[],
  choice: Choice,
): TakeOver {
  const { day } = choice
  const badRows: BadRow[] = []
  const wanted = readRows(rows, choice, badRows)
  const current = new Map(
    standing.filter((entry) => entry.until === null || entry.until > day).map((entry) => [entry.code, entry]),
  )
  const after = (date: string | null) => date !== null && date > day
  const later = standing.filter(
    (entry) =>
      after(entry.from) ||
      after(entry.until) ||
      (entry.from === day && entry.until === null && !wanted.has(entry.code)),
  )
  const changes: ListChange[] = []
  let unchanged = 0
  for (const [code, row] of wanted) {
    const before = current.get(code)
    const publisher = Object.keys(row.beside).length > 0 ? { publisher: row.beside } : {}
    const same = before?.label === row.label
    const begun = {
      code,
      day,
      label: row.label,
      // A new wording needs a new translation; until then the German one stands.
      labelEn: same ? before.labelEn : null,
      position: row.position,
      detail: { ...before?.detail, ...publisher },
      before: before?.label ?? null,
    }
    if (!before) changes.push({ kind: 'begun', ...begun })
    else if (same) {
      unchanged++
      if (isMoved(before, begun)) changes.push({ kind: 'moved', ...begun })
    } else if (before.from === day) changes.push({ kind: 'renamed', ...begun })
    else changes.push({ kind: 'ended', code, day, label: before.label }, { kind: 'begun', ...begun })
  }
  for (const entry of current.values()) {
    if (!wanted.has(entry.code)) changes.push({ kind: 'ended', code: entry.code, day, label: entry.label })
  }
  return { badRows, later: later.map((entry) => entry.code), changes, unchanged }
}

const isMoved = (before: StandingEntry, now: Pick<StandingEntry, 'position' | 'detail'>) =>
  before.position !== now.position || JSON.stringify(before.detail) !== JSON.stringify(now.detail)

type Wanted = { label: string; position: number; beside: Record<string, string> }

function readRows(rows: readonly CodeListRow[], choice: Choice, badRows: BadRow[]): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>()
  rows.forEach((cells, position) => {
    const code = cells[choice.key]?.trim() ?? ''
    const label = cells[choice.label]?.trim() ?? ''
    const problem = problemOf(code, label, wanted)
    if (problem) badRows.push({ row: position + 1, problem, value: code.slice(0, 60) })
    else wanted.set(code, { label, position, beside: besides(cells, choice) })
  })
  return wanted
}

function problemOf(code: string, label: string, wanted: Map<string, Wanted>): RowProblem | null {
  if (code === '') return 'key_missing'
  if (!usableKey.test(code)) return 'key_unusable'
  if (wanted.has(code)) return 'key_twice'
  if (label === '') return 'label_missing'
  return label.length > 500 ? 'label_too_long' : null
}

const besides = (cells: CodeListRow, choice: Choice) =>
  Object.fromEntries(
    choice.columnIds.flatMap((id, at) =>
      at === choice.key || at === choice.label || !cells[at] ? [] : [[id, cells[at]]],
    ),
  )
