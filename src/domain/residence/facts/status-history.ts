import { type DayNumber, dayNumber } from '../day-number.ts'
import type { FactProblem } from './fact-problems.ts'
import type { Absence, StatusSegment } from './residence-facts.ts'

/** A stretch of the status as the rules see it; `until` is the last day, null while it lasts. */
export type Segment = {
  from: DayNumber
  until: DayNumber | null
  kind: string
  basis: string
  isAtLeast?: boolean
}
export type Abroad = { from: DayNumber; until: DayNumber | null; returnBy: DayNumber | null }

/**
 * Reads the status history in the order of its days. While a title is deemed to continue (§ 81 (4) AufenthG) the title
 * before it stands. Contradictions are named and leave the history unknown (null).
 */
export function readStatusHistory(
  segments: readonly StatusSegment[],
  problems: FactProblem[],
): Segment[] | null {
  const read: { segment: Segment; at: string }[] = []
  const before = problems.length
  for (const [index, { from, to, ...status }] of segments.entries()) {
    const at = `status_history[${index}]`
    const [first, last] = [dayNumber(from), to === null ? null : dayNumber(to)]
    if (first === null || (to !== null && last === null)) problems.push({ kind: 'status_date_not_whole', at })
    else if (last !== null && last < first) problems.push({ kind: 'status_ends_before_it_begins', at })
    else read.push({ segment: { from: first, until: last, ...status }, at })
  }
  read.sort((a, b) => a.segment.from - b.segment.from)
  for (const [index, { segment, at }] of read.entries()) {
    const next = read[index + 1]?.segment
    if (next && (segment.until === null || segment.until >= next.from))
      problems.push({ kind: 'two_titles_at_once', at })
  }
  return problems.length > before ? null : withFictions(read.map(({ segment }) => segment))
}

/**
 * Whether the status of a day is not known: none is recorded for it, and the one before or after it holds only at least
 * on its own days. A day that lies between other entries, or outside of them, had no status.
 */
export function isUnknownOn(segments: readonly Segment[], day: DayNumber): boolean {
  const before = segments.findLast(({ from }) => from <= day)
  if (before && (before.until === null || before.until >= day)) return false
  return before?.isAtLeast === true || segments.find(({ from }) => from > day)?.isAtLeast === true
}

const titles = new Set(['AE', 'BLAUE_KARTE', 'NE', 'DEU', 'ICT', 'VISUM_D'])

function withFictions(segments: Segment[]): Segment[] {
  let title: Segment | null = null
  return segments.map((segment) => {
    if (titles.has(segment.kind)) title = segment
    if (segment.kind !== 'FIKTION_81_4' || title === null) return segment
    return { ...segment, kind: title.kind, basis: title.basis }
  })
}

/** Reads stays abroad in the order of their days. Contradictions are named and leave them unknown (null). */
export function readAbsences(absences: readonly Absence[], problems: FactProblem[]): Abroad[] | null {
  const read: Abroad[] = []
  const before = problems.length
  for (const [index, absence] of absences.entries()) {
    const at = `absences[${index}]`
    const deadline = absence.return_deadline ?? null
    const [from, until, returnBy] = [absence.from, absence.to, deadline].map((day) => day && dayNumber(day))
    if (
      typeof from !== 'number' ||
      (absence.to !== null && until === null) ||
      (deadline !== null && returnBy === null)
    )
      problems.push({ kind: 'absence_date_not_whole', at })
    else if (typeof until === 'number' && until < from)
      problems.push({ kind: 'absence_ends_before_it_begins', at })
    else
      read.push({
        from,
        until: (until as number | null) ?? null,
        returnBy: (returnBy as number | null) ?? null,
      })
  }
  return problems.length > before ? null : read.toSorted((a, b) => a.from - b.from)
}
