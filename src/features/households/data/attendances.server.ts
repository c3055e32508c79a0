import { sql } from 'kysely'
import { type AttendanceKind, categoryOfAttendance } from '#domain/household/attendance.ts'
import type { Held } from '#domain/household/membership.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { supersede } from '#platform/db/supersede.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import { rangeOf, type Replaceable } from './held.ts'
import type { HouseholdsTables } from './tables.ts'

/** Which day care or school somebody attends: an organisation of the network, or a place by name. */
export type Attendance = Held & {
  from: string
  personId: string
  kind: AttendanceKind
  institutionId: string | null
  place: string | null
  level: string
}

/** All that the open case's persons attend and the grant covers, replaced rows too. */
export const attendancesOfCase = (trx: Trx, entered: Entered): Promise<(Attendance & Replaceable)[]> =>
  tablesOf<HouseholdsTables>(trx)
    .selectFrom('person_attendance')
    .select([
      'id',
      'ref',
      'person_id as personId',
      'kind',
      'institution_id as institutionId',
      'place',
      'level',
    ])
    .select('superseded_by as supersededBy')
    .select([sql<string>`lower(valid)`.as('from'), sql<string | null>`upper(valid) - 1`.as('until')])
    .where('site_id', '=', entered.siteId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()

/**
 * Stores what somebody attends, if told in place of the row that was seen.
 * @returns false where another one stands there by now
 */
export async function keepAttendance(
  trx: Trx,
  entered: Entered,
  attendance: Attendance,
  seen: string | null,
): Promise<string | false> {
  const tables = tablesOf<HouseholdsTables>(trx)
  const id = crypto.randomUUID()
  if (!(await supersede(trx, entered, 'person_attendance', seen, id))) return false
  await tables
    .insertInto('person_attendance')
    .values({
      site_id: entered.siteId,
      id,
      person_id: attendance.personId,
      category: categoryOfAttendance[attendance.kind],
      kind: attendance.kind,
      institution_id: attendance.institutionId,
      place: attendance.place,
      level: attendance.level,
      valid: rangeOf(attendance),
      recorded_by: entered.membershipId,
      superseded_by: null,
    })
    .execute()
  return id
}
