import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { CalendarTables } from './tables.ts'

const anyAppointment = (trx: Trx, { siteId }: Pick<Entered, 'siteId'>) =>
  tablesOf<CalendarTables>(trx)
    .selectFrom('appointment')
    .select(['id', 'ref', 'uid', 'sequence', 'state', 'subject', 'minutes', 'place', 'others', 'note'])
    .select(['starts_at as startsAt', 'place_kind as placeKind', 'person_ids as personIds', 'version'])
    .select(['interpreter_needed as interpreterNeeded', 'updated_at as updatedAt'])
    .select('recorded_by as recordedBy')
    .where('site_id', '=', siteId)

const appointments = (trx: Trx, entered: Entered, caseId: string) =>
  anyAppointment(trx, entered).where('case_id', '=', caseId)

export type Appointment = Awaited<ReturnType<ReturnType<typeof appointments>['execute']>>[number]

/** The appointments of the open case that the grant covers, the earliest first. */
export const appointmentsOfCase = (trx: Trx, entered: Entered, caseId: string): Promise<Appointment[]> =>
  appointments(trx, entered, caseId).orderBy('starts_at').orderBy('id').execute()

/** One appointment of the open case by its outside reference. */
export const findAppointment = (
  trx: Trx,
  entered: Entered,
  caseId: string,
  ref: string,
): Promise<Appointment | undefined> =>
  appointments(trx, entered, caseId).where('ref', '=', ref).executeTakeFirst()

/** The appointment of the open case with this inner id. */
export const appointmentById = (
  trx: Trx,
  entered: Pick<Entered, 'siteId'>,
  id: string,
): Promise<Appointment> => anyAppointment(trx, entered).where('id', '=', id).executeTakeFirstOrThrow()

/** One appointment of the open case by its outside reference, held until the end of the transaction. */
export const holdAppointment = (
  trx: Trx,
  entered: Entered,
  caseId: string,
  ref: string,
): Promise<Appointment | undefined> =>
  appointments(trx, entered, caseId).where('ref', '=', ref).forUpdate().executeTakeFirst()
