import { definePage } from '#platform/http/access.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { mailFrom } from '#platform/mail/send-mail.server.ts'
import { calendarFile } from '../calendar-file.ts'
import { findAppointment } from '../data/appointment-reader.server.ts'
import { appointmentReaders } from '../permissions.ts'
import type { Route } from './+types/calendar-file'

export const handle = definePage({
  access: { roles: appointmentReaders, recorded: 'appointment.file_fetched' },
  title: m.calendar_file,
})

/** An appointment as a file for any calendar; its name says as little as its content. Fetching it is logged. */
export const loader = casePage(handle.access, async (scope, { params }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const found = await named(scope, params.appointmentRef, (ref) =>
    findAppointment(trx, entered, openCase.caseId, ref),
  )
  await writeAudit(trx, entered.siteId, {
    action: 'appointment.file_fetched',
    caseId: openCase.caseId,
    objectId: found.id,
  })
  const method = found.state === 'cancelled' ? 'CANCEL' : 'REQUEST'
  return new Response(calendarFile(found, m.calendar_appointment(), mailFrom()), {
    headers: {
      'content-type': `text/calendar; charset=utf-8; method=${method}`,
      'content-disposition': 'attachment; filename="termin.ics"',
      'cache-control': 'no-store',
    },
  })
})
