import type { EffectCounts } from '#domain/residence/rule-effects.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ResidenceTables, RuleChangeKind } from './tables.ts'

/** Keeps a proposal; one waits per thing. Undefined where one waits already. */
export function insertRuleChange(
  trx: Trx,
  entered: Entered,
  change: {
    kind: RuleChangeKind
    target: string
    value: number
    validFrom: string
    reason: string
    runId: string | null
  },
): Promise<{ id: string; ref: string } | undefined> {
  return tablesOf<ResidenceTables>(trx)
    .insertInto('rule_change')
    .values({
      site_id: entered.siteId,
      kind: change.kind,
      target: change.target,
      value: change.value,
      valid_from: change.validFrom,
      reason: change.reason,
      proposed_by: entered.membershipId,
      proposed_account: entered.accountId,
      decided_at: null,
      decided_by: null,
      decided_account: null,
      run_id: change.runId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'ref'])
    .executeTakeFirst()
}

/** Notes the answer of the second person; false where somebody answered already. */
export async function decideRuleChange(
  trx: Trx,
  entered: Entered,
  id: string,
  state: 'confirmed' | 'declined' | 'withdrawn',
): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf<ResidenceTables>(trx)
    .updateTable('rule_change')
    .set({
      state,
      decided_at: new Date(),
      decided_by: entered.membershipId,
      decided_account: entered.accountId,
    })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Notes how far the look at its effect has come. */
export async function noteEffects(
  trx: Trx,
  siteId: string,
  id: string,
  look: { looked: number; affected: number; effects: EffectCounts },
): Promise<void> {
  await tablesOf<ResidenceTables>(trx)
    .updateTable('rule_change')
    .set({ looked: look.looked, affected: look.affected, effects: JSON.stringify(look.effects) as never })
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .execute()
}
