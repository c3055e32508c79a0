import type { ReactNode } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { classNames } from '#ui/class-names.ts'
import { DateText } from './date-text.tsx'
import { Heading, type HeadingLevel } from './heading.tsx'

export interface TimelineEntry {
  id: string
  /** What happened: „Beratungsgespräch". */
  heading: string
  by: string
  /** When it happened: a date or an instant. */
  at: string
  /** When it was written down, if that differs. */
  recordedAt?: string | undefined
  /** Who can read it, in words. */
  readers?: string | undefined
  /** The whole text; nothing is folded away. */
  body?: ReactNode
  /** Written by the program: shown quieter than people's words. */
  quiet?: boolean | undefined
  actions?: ReactNode
}

/** What happened, by whom and when. Longer lists are cut by month or phase: one list below each heading. */
export function TimelineList({
  entries,
  level = 3,
}: {
  entries: readonly TimelineEntry[]
  level?: HeadingLevel | undefined
}) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li
          className={classNames('timeline-entry', entry.quiet && 'timeline-quiet')}
          id={entry.id}
          key={entry.id}
        >
          <div className="timeline-head">
            <Heading level={level} className="timeline-title">
              {entry.heading}
            </Heading>
            <p className="timeline-facts">
              <DateText value={entry.at} /> · {entry.by}
              {entry.recordedAt ? (
                <>
                  {' '}
                  · {m.ui_recorded_at()} <DateText value={entry.recordedAt} />
                </>
              ) : null}
              {entry.readers ? ` · ${m.ui_visible_for({ readers: entry.readers })}` : null}
            </p>
          </div>
          {entry.body ? <div className="timeline-body">{entry.body}</div> : null}
          {entry.actions}
        </li>
      ))}
    </ol>
  )
}
