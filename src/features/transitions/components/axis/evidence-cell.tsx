import { Link } from 'react-router'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'

/** A status of the history that a line of the axis shows; `words` is null where the line is the status itself. */
export type ShownStatus = {
  ref: string
  to: string
  words: string | null
  from: string
  until: string | null
  certainty: string
}

interface EvidenceCellProps {
  evidence: string | null
  statuses: readonly ShownStatus[]
  typed: { from: string; until: string | null } | null
}

function days({ from, until }: { from: string; until: string | null }) {
  const first = formatDay(from, getLocale())
  return until
    ? m.transitions_axis_days({ from: first, until: formatDay(until, getLocale()) })
    : m.transitions_axis_days_since({ from: first })
}

/** What a line rests on: its evidence, the statuses that say it, and the days of the period where they differ. */
export function EvidenceCell({ evidence, statuses, typed }: EvidenceCellProps) {
  return (
    <span>
      {evidence}
      {typed ? <span className="cell-note">{m.transitions_axis_typed({ days: days(typed) })}</span> : null}
      {statuses.map((status) => (
        <span className="cell-note" key={status.ref}>
          {status.words ? `${status.words}, ${days(status)} (${status.certainty}): ` : null}
          <Link to={status.to} className="kern-link">
            {m.transitions_axis_of_history()}
          </Link>
        </span>
      ))}
    </span>
  )
}
