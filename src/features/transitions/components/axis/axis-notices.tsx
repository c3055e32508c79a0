import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { Alert } from '#ui/notices/alert.tsx'

export type ShownNotice = {
  kind: 'overlap' | 'two_titles' | 'before_arrival'
  lane: string
  first: string
  second: string | null
  from: string
  until: string | null
}

function words({ kind, lane, first, second, from, until }: ShownNotice) {
  const day = formatDay(from, getLocale())
  if (kind === 'before_arrival') return m.transitions_axis_before_arrival({ first, from: day })
  const days = until
    ? m.transitions_axis_days({ from: day, until: formatDay(until, getLocale()) })
    : m.transitions_axis_days_since({ from: day })
  const both = { first, second: second ?? '', days }
  return kind === 'two_titles'
    ? m.transitions_axis_two_titles(both)
    : m.transitions_axis_overlap({ lane, ...both })
}

/** What stands at once or contradicts the arrival: a hint, never a refusal. */
export function AxisNotices({ notices }: { notices: readonly ShownNotice[] }) {
  if (notices.length === 0) return null
  return (
    <Alert kind="info" title={m.transitions_axis_look()}>
      <ul className="kern-list">
        {notices.map((notice, at) => (
          <li key={at}>{words(notice)}</li>
        ))}
      </ul>
    </Alert>
  )
}
