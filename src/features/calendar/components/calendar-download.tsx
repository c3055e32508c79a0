import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Alert } from '#ui/notices/alert.tsx'

/** The calendar file with what is in it, and whether it may go to those who take part. */
export function CalendarDownload({
  to,
  cancelled,
  mayHandOver,
}: {
  to: string
  cancelled: boolean
  mayHandOver: boolean
}) {
  return (
    <section className="flow no-print">
      <h3 className="kern-heading-small">{m.calendar_file()}</h3>
      <p className="kern-body">{cancelled ? m.calendar_file_cancels() : m.calendar_file_words()}</p>
      {mayHandOver ? null : (
        <Alert kind="warning" title={m.calendar_not_by_mail()}>
          <p className="kern-body">{m.calendar_not_by_mail_words()}</p>
        </Alert>
      )}
      <p>
        <ButtonLink to={to} reloadDocument>
          {cancelled ? m.calendar_file_fetch_cancellation() : m.calendar_file_fetch()}
        </ButtonLink>
      </p>
    </section>
  )
}
