import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import type { MailLine } from '../present/mail-lines.server.ts'

/** What came of each e-mail about an appointment; whom none reached is told in another way. */
export function MailTable({
  lines,
  to,
  mayKeep,
}: {
  lines: readonly MailLine[]
  to: string
  mayKeep: boolean
}) {
  return (
    <DataTable
      caption={m.calendar_mail()}
      captionHidden
      rows={lines}
      rowKey={({ ref }) => ref}
      columns={[
        {
          key: 'person',
          label: m.calendar_mail_person(),
          cell: (line) => (
            <div>
              {line.name}
              {line.isCancellation ? (
                <span className="cell-note">{m.calendar_mail_cancellation()}</span>
              ) : null}
            </div>
          ),
        },
        {
          key: 'state',
          label: m.calendar_mail_state(),
          cell: (line) => (
            <div>
              <Badge kind={line.badge}>{line.state}</Badge> {line.at ? <DateText value={line.at} /> : null}
              {line.why ? <span className="cell-note">{line.why}</span> : null}
            </div>
          ),
        },
        {
          key: 'deed',
          label: m.calendar_mail_deed(),
          actions: true,
          cell: (line) =>
            mayKeep && line.mayNoteTold ? (
              <Link className="kern-link" to={`${to}/${line.ref}`}>
                {m.calendar_mail_note_told()}
              </Link>
            ) : null,
        },
      ]}
    />
  )
}
