import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { EffectCounts } from '#domain/residence/rule-effects.ts'
import type { ConfirmedChange } from '../rule-changes/choices-from.ts'
import type { ResidenceTables, RuleChangeKind, RuleChangeState } from './tables.ts'

/** Practice values and switches that two people of the site stand behind, in the order in which they were confirmed. */
export async function confirmedChanges(
  trx: Trx,
  entered: Pick<Entered, 'siteId'>,
): Promise<ConfirmedChange[]> {
  const rows = await tablesOf<ResidenceTables>(trx)
    .selectFrom('rule_change')
    .select(['kind', 'target', 'value', 'valid_from as validFrom'])
    .where('site_id', '=', entered.siteId)
    .where('state', '=', 'confirmed')
    .where('kind', '<>', 'checked')
    .orderBy('decided_at')
    .orderBy('id')
    .execute()
  return rows as ConfirmedChange[]
}

/** Cases of the caller, where a grant covers all that the rules read, in which a proposed change would change a hint. */
export async function ownCasesUnder(
  trx: Trx,
  changeRef: string,
): Promise<{ ref: string; name: string | null }[]> {
  const { rows } = await sql<{ ref: string; name: string | null }>`
    select case_ref as ref, display_name as name from gate.my_cases_under_change(${changeRef})`.execute(trx)
  return rows
}

/** A change as the pages of the rules show it. */
export type RuleChange = {
  id: string
  ref: string
  kind: RuleChangeKind
  target: string
  value: number
  validFrom: string
  reason: string
  state: RuleChangeState
  proposedAt: Date
  proposedBy: string
  proposedAccount: string
  decidedAt: Date | null
  decidedBy: string | null
  runId: string | null
  looked: number
  affected: number
  effects: EffectCounts
}

const changes = (trx: Trx, entered: Pick<Entered, 'siteId'>) =>
  tablesOf<ResidenceTables>(trx)
    .selectFrom('rule_change')
    .select([
      'id',
      'ref',
      'kind',
      'target',
      'value',
      'valid_from as validFrom',
      'reason',
      'state',
      'proposed_at as proposedAt',
      'proposed_by as proposedBy',
      'proposed_account as proposedAccount',
      'decided_at as decidedAt',
      'decided_by as decidedBy',
      'run_id as runId',
      'looked',
      'affected',
      'effects',
    ])
    .where('site_id', '=', entered.siteId)

/** All changes of the site, the latest first. */
export const ruleChanges = (trx: Trx, entered: Entered): Promise<RuleChange[]> =>
  changes(trx, entered).orderBy('proposed_at', 'desc').orderBy('id', 'desc').limit(200).execute()

/** One change by its address. */
export const findRuleChange = (trx: Trx, entered: Entered, ref: string): Promise<RuleChange | undefined> =>
  changes(trx, entered).where('ref', '=', ref).executeTakeFirst()

/** The change whose effect a run looks at. */
export const changeOfRun = (trx: Trx, siteId: string, runId: string): Promise<RuleChange | undefined> =>
  changes(trx, { siteId }).where('run_id', '=', runId).executeTakeFirst()
