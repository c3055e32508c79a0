import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { insertRows } from '../../../../server/database/insert-rows.ts'
import type { BuiltCase } from '../../../support/database-cases.ts'
import type { Member } from '../../../support/database-world.ts'

/** An open task of a case, without its due item. */
export const insertTask = (client: pg.Client, member: Member, built: BuiltCase) =>
  insertRows(client, 'case_task', [
    {
      site_id: member.site,
      id: randomUUID(),
      ref: randomUUID(),
      case_id: built.caseId,
      title: 'A task',
      due: '2026-02-01',
      note: '',
      recorded_by: member.membership,
    },
  ])
