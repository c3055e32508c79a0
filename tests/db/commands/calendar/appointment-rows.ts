import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { insertRows } from '../../../../server/database/insert-rows.ts'
import type { BuiltCase } from '../../../support/database-cases.ts'
import type { Member } from '../../../support/database-world.ts'

/** An appointment of a case, and what came of telling it by e-mail. */
export async function insertAppointment(client: pg.Client, member: Member, built: BuiltCase) {
  const id = randomUUID()
  await insertRows(client, 'appointment', [
    {
      site_id: member.site,
      id,
      ref: randomUUID(),
      case_id: built.caseId,
      uid: randomUUID(),
      subject: 'An appointment',
      starts_at: '2026-02-01T09:00:00Z',
      minutes: 60,
      place_kind: 'office',
      place: 'Room 2',
      person_ids: `{${built.personId}}`,
      others: '',
      note: '',
      recorded_by: member.membership,
    },
  ])
  await insertRows(client, 'appointment_mail', [
    {
      site_id: member.site,
      id: randomUUID(),
      ref: randomUUID(),
      case_id: built.caseId,
      appointment_id: id,
      person_id: built.personId,
      method: 'request',
      sequence: 0,
      state: 'sent',
      settled_at: '2026-01-20T09:00:00Z',
      recorded_by: member.membership,
    },
  ])
}
