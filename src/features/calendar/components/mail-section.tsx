import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import type { MailLine } from '../present/mail-lines.server.ts'
import { MailTable } from './mail-table.tsx'

/** Who was told of an appointment by e-mail, and the way to telling somebody. */
export function MailSection({
  lines,
  to,
  toldAt,
  mayKeep,
  mayInvite,
}: {
  lines: readonly MailLine[]
  /** where somebody is invited */
  to: string
  /** where it is noted, followed by the reference, that somebody was told in another way */
  toldAt: string
  mayKeep: boolean
  mayInvite: boolean
}) {
  if (lines.length === 0 && !mayInvite) return null
  return (
    <section className="flow">
      <h3 className="kern-heading-small">{m.calendar_mail()}</h3>
      {lines.length > 0 ? <MailTable lines={lines} to={toldAt} mayKeep={mayKeep} /> : null}
      {mayInvite ? (
        <p className="no-print">
          <ButtonLink to={to}>{m.calendar_mail_invite()}</ButtonLink>
        </p>
      ) : null}
    </section>
  )
}
