import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { insertRows } from '../../../../server/database/insert-rows.ts'
import type { BuiltCase } from '../../../support/database-cases.ts'
import type { Member } from '../../../support/database-world.ts'

/** An appointment of a case. */
export const insertAppointment = (client: pg.Client, member: Member, built: BuiltCase) =>
  insertRows(client, 'appointment', [
    {
      site_id: member.site,
      id: randomUUID(),
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
