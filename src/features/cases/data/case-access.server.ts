import { sql } from 'kysely'
import type { Category } from '#domain/kernel/categories.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'

export type Grant = {
  granteeKind: 'membership' | 'organisation' | 'link' | 'job'
  holder: string
  organisationName: string
  role: string | null
  level: 'open' | 'stub'
  sourceKind: string
  categories: Category[]
  validFrom: Date
  validUntil: Date | null
  endedAt: Date | null
}

/** Who may open the open case, and who could. */
export async function grantsOfOpenCase(trx: Trx): Promise<Grant[]> {
  const { rows } = await sql<Grant>`
    select grantee_kind as "granteeKind", holder, organisation_name as "organisationName", role, level, source_kind as "sourceKind",
      categories, valid_from as "validFrom", valid_until as "validUntil", ended_at as "endedAt"
    from gate.access_of_open_case()`.execute(trx)
  return rows
}

export type Look = {
  recordedAt: Date
  membershipId: string | null
  actingRole: string | null
  action: string
  part: string
  outcome: 'done' | 'refused'
}

type LogTables = {
  audit_entry: {
    site_id: string
    case_id: string | null
    recorded_at: Date
    membership_id: string | null
    acting_role: string | null
    action: string
    part: string
    outcome: 'done' | 'refused'
  }
}

/** The newest entries of the log about the open case. */
export const looksAtOpenCase = (trx: Trx, entered: Entered, caseId: string): Promise<Look[]> =>
  tablesOf<LogTables>(trx)
    .selectFrom('audit_entry')
    .select([
      'recorded_at as recordedAt',
      'membership_id as membershipId',
      'acting_role as actingRole',
      'action',
      'part',
      'outcome',
    ])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('recorded_at', 'desc')
    .limit(200)
    .execute()
