import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import { appointmentById } from './appointment-reader.server.ts'
import type { CalendarTables } from './tables.ts'

type InSite = Pick<Entered, 'siteId'>

const mails = (trx: Trx, { siteId }: InSite) =>
  tablesOf<CalendarTables>(trx)
    .selectFrom('appointment_mail')
    .select(['id', 'ref', 'case_id as caseId', 'appointment_id as appointmentId', 'person_id as personId'])
    .select(['method', 'sequence', 'state', 'reason', 'attempts'])
    .select(['settled_at as settledAt', 'recorded_at as recordedAt'])
    .where('site_id', '=', siteId)

export type AppointmentMail = Awaited<ReturnType<ReturnType<typeof mails>['execute']>>[number]

/** E-mails about an appointment of the open case, in the order in which they were ordered. */
export const mailsOfAppointment = (trx: Trx, entered: InSite, appointmentId: string) =>
  mails(trx, entered).where('appointment_id', '=', appointmentId).orderBy('id').execute()

/** The same, held until the end of the transaction: one that is being sent right now is waited for. */
export const holdMails = (trx: Trx, entered: InSite, appointmentId: string) =>
  mails(trx, entered).where('appointment_id', '=', appointmentId).orderBy('id').forUpdate().execute()

/** One e-mail of the open case by its outside reference, held, with the appointment it is about. */
export async function mailAndAppointment(trx: Trx, entered: Entered, caseId: string, ref: string) {
  const mail = await mails(trx, entered)
    .where('case_id', '=', caseId)
    .where('ref', '=', ref)
    .forUpdate()
    .executeTakeFirst()
  return mail && { mail, appointment: await appointmentById(trx, entered, mail.appointmentId) }
}

/** One whose time has come, for the task that sends it; undefined where another one is at it, or it waits no more. */
export const takeMail = (trx: Trx, entered: InSite, id: string): Promise<AppointmentMail | undefined> =>
  mails(trx, entered)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'sending'])
    .where('next_try_at', '<=', sql<Date>`app.now()`)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

/** Ids of what waits to be sent and whose time has come. For tasks. */
export async function waitingMail(trx: Trx, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from batch.waiting_mail(${most})`.execute(trx)
  return rows.map(({ id }) => id)
}
