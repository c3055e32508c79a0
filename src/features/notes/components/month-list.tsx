import { Link } from 'react-router'
import type { MonthOf } from '#domain/case-course/notes/time-line.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { type TimelineEntry, TimelineList } from '#ui/data/timeline-list.tsx'
import { NoteBody, type NoteBodyProps } from './note-body.tsx'

type Shown = NoteBodyProps['note'] & {
  ref: string
  heading: string
  by: string
  on: string
  recordedAt: string
  readers: string
}

type Entry = { id: string; on: string } & ({ note: Shown; told: null } | { note: null; told: string })

/** The timeline, a heading per month; what the program tells stands quietly between the notes. */
export function MonthList({ months, here }: { months: readonly MonthOf<Entry>[]; here: string }) {
  return months.map(({ month, entries }) => (
    <section className="flow" key={month}>
      <h3 className="kern-heading-small">{formatDay(month, getLocale())}</h3>
      <TimelineList entries={entries.map((entry) => lineOf(entry, here))} level={4} />
    </section>
  ))
}

function lineOf(entry: Entry, here: string): TimelineEntry {
  const { id, on, note, told } = entry
  if (!note) return { id, at: on, heading: told, by: m.notes_by_program(), quiet: true }
  return {
    id,
    at: on,
    heading: note.heading,
    by: note.by,
    recordedAt: note.recordedAt.slice(0, 10) === on ? undefined : note.recordedAt,
    readers: note.readers,
    body: <NoteBody note={note} />,
    actions: (
      <p className="timeline-facts no-print">
        <Link to={`${here}/${note.ref}`} aria-label={m.notes_open_one({ heading: note.heading })}>
          {m.notes_open()}
        </Link>
      </p>
    ),
  }
}
