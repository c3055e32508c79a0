import type { AppointmentState } from '#domain/case-course/appointments/appointment.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { stateBadge, stateLabel } from '../labels.ts'

/** An appointment in a list; `startsAt` is an instant (ISO 8601). */
export type AppointmentLine = {
  ref: string
  subject: string
  startsAt: string
  where: string
  who: string
  state: AppointmentState
}

/** Appointments under a heading of their own. */
export function AppointmentTable({
  title,
  here,
  lines,
}: {
  title: string
  here: string
  lines: readonly AppointmentLine[]
}) {
  return (
    <section className="flow">
      <h3 className="kern-heading-small">{title}</h3>
      <DataTable
        caption={title}
        captionHidden
        rows={lines}
        rowKey={(line) => line.ref}
        rowTo={(line) => `${here}/${line.ref}`}
        columns={[
          { key: 'subject', label: m.calendar_subject(), cell: (line) => line.subject },
          { key: 'when', label: m.calendar_when(), cell: (line) => <DateText value={line.startsAt} /> },
          { key: 'where', label: m.calendar_place_kind(), cell: (line) => line.where },
          { key: 'who', label: m.calendar_persons(), cell: (line) => line.who },
          {
            key: 'state',
            label: m.calendar_state(),
            cell: (line) => <Badge kind={stateBadge[line.state]}>{stateLabel(line.state)}</Badge>,
          },
        ]}
      />
    </section>
  )
}
