import { sql } from 'kysely'
import type { MailMethod, MailState, UnsentReason } from '#domain/case-course/appointments/mail.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { CalendarTables } from './tables.ts'

/** Stores that somebody is to be told by e-mail; it waits from now on. */
export const insertMail = (
  trx: Trx,
  entered: Entered,
  mail: {
    caseId: string
    appointmentId: string
    personId: string
    method: MailMethod
    sequence: number
  },
): Promise<{ id: string }> =>
  tablesOf<CalendarTables>(trx)
    .insertInto('appointment_mail')
    .values({
      site_id: entered.siteId,
      case_id: mail.caseId,
      appointment_id: mail.appointmentId,
      person_id: mail.personId,
      method: mail.method,
      sequence: mail.sequence,
      recorded_by: entered.membershipId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

const change = (trx: Trx, { siteId }: Pick<Entered, 'siteId'>, id: string) =>
  tablesOf<CalendarTables>(trx)
    .updateTable('appointment_mail')
    .where('site_id', '=', siteId)
    .where('id', '=', id)

/** What came of an e-mail; a reason where it was not sent. */
export async function settleMail(
  trx: Trx,
  entered: Pick<Entered, 'siteId'>,
  id: string,
  state: Exclude<MailState, 'waiting' | 'sending'>,
  reason: UnsentReason | null = null,
): Promise<void> {
  await change(trx, entered, id)
    .set({ state, reason, settled_at: sql<Date>`app.now()` })
    .execute()
}

/** Takes an e-mail for sending and puts off its next try, for whoever finds it where a task died over it. */
export async function claimMail(
  trx: Trx,
  entered: Pick<Entered, 'siteId'>,
  id: string,
  attempts: number,
  minutes: number,
): Promise<void> {
  await change(trx, entered, id)
    .set({
      state: 'sending',
      attempts,
      next_try_at: sql<Date>`app.now() + make_interval(mins => ${minutes})`,
    })
    .execute()
}

/** Lets an e-mail that did not reach the server wait for its next try. */
export async function releaseMail(trx: Trx, entered: Pick<Entered, 'siteId'>, id: string): Promise<void> {
  await change(trx, entered, id).set({ state: 'waiting' }).execute()
}
