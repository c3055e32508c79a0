import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { insertRows } from '../../../../server/database/insert-rows.ts'
import type { BuiltCase } from '../../../support/database-cases.ts'
import type { Member } from '../../../support/database-world.ts'

const day = '2026-01-05'

/** An order to look at the pathways of a case, and a change of rules that waits at its site. */
export async function watchOnce(client: pg.Client, member: Member, built: BuiltCase): Promise<void> {
  await insertRows(client, 'pathway_watch', [
    {
      site_id: member.site,
      id: randomUUID(),
      case_id: built.caseId,
      started_by: member.membership,
      granted_until: day,
      evaluated_on: day,
      seen: '{}',
    },
  ])
  await insertRows(client, 'rule_change', [
    {
      site_id: member.site,
      id: randomUUID(),
      kind: 'setting',
      target: `value-${built.caseId}`,
      value: 60,
      valid_from: day,
      reason: 'agreed with the office',
      proposed_by: member.membership,
      proposed_account: member.account,
    },
  ])
}
