import type { CodeListRow } from './code-list-file.ts'

/** An entry of a list as it stands; days are YYYY-MM-DD, null where open. `until` is the first day it no longer holds. */
export type StandingEntry = {
  code: string
  from: string | null
  until: string | null
  label: string
  labelEn: string | null
  detail: Record<string, unknown>
}

/** One thing that taking over changes, from `day` on. Renaming on the very day an entry began changes it in place. */
export type ListChange =
  | { kind: 'ended'; code: string; day: string; label: string }
  | {
      kind: 'renamed' | 'begun'
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

/** What taking over would do; `later` names codes whose present entry begins after `day`. */
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
  const later = [...current.values()].filter((entry) => entry.from !== null && entry.from > day)
  const changes: ListChange[] = []
  let unchanged = 0
  for (const [code, row] of wanted) {
    const before = current.get(code)
    const detail = {
      ...before?.detail,
      ...(Object.keys(row.beside).length > 0 ? { publisher: row.beside } : {}),
    }
    const begun = {
      code,
      day,
      label: row.label,
      labelEn: before?.labelEn ?? null,
      position: row.position,
      detail,
      before: before?.label ?? null,
    }
    if (!before) changes.push({ kind: 'begun', ...begun })
    else if (before.label === row.label) unchanged++
    else if (before.from === day) changes.push({ kind: 'renamed', ...begun })
    else changes.push({ kind: 'ended', code, day, label: before.label }, { kind: 'begun', ...begun })
  }
  for (const entry of current.values()) {
    if (!wanted.has(entry.code)) changes.push({ kind: 'ended', code: entry.code, day, label: entry.label })
  }
  return { badRows, later: later.map((entry) => entry.code), changes, unchanged }
}

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
