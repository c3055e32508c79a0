import type { PathwayChange, SeenHints } from '#domain/residence/pathway-changes.ts'
import type { RuleEffect } from '#domain/residence/rule-effects.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ResidenceTables } from './tables.ts'

/** Keeps an order; one runs per case. */
export async function insertWatch(
  trx: Trx,
  entered: Entered,
  watch: {
    id: string
    caseId: string
    until: string
    today: string
    seen: SeenHints
    changes: PathwayChange[]
  },
): Promise<void> {
  await tablesOf<ResidenceTables>(trx)
    .insertInto('pathway_watch')
    .values({
      site_id: entered.siteId,
      id: watch.id,
      case_id: watch.caseId,
      started_by: entered.membershipId,
      granted_until: watch.until,
      evaluated_on: watch.today,
      seen: JSON.stringify(watch.seen) as never,
      changes: JSON.stringify(watch.changes) as never,
      ended_at: null,
    })
    .execute()
}

/** Notes what was seen on a day, and what changed since somebody looked. */
export async function noteLook(
  trx: Trx,
  siteId: string,
  id: string,
  look: { day: string; seen: SeenHints; changes: PathwayChange[] },
): Promise<void> {
  await tablesOf<ResidenceTables>(trx)
    .updateTable('pathway_watch')
    .set({
      evaluated_on: look.day,
      seen: JSON.stringify(look.seen) as never,
      changes: JSON.stringify(look.changes) as never,
    })
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .execute()
}

/** Notes in a case what a proposed change of rules would change there. */
export async function notePreview(
  trx: Trx,
  siteId: string,
  id: string,
  previews: Record<string, RuleEffect[]>,
): Promise<void> {
  await tablesOf<ResidenceTables>(trx)
    .updateTable('pathway_watch')
    .set({ previews: JSON.stringify(previews) as never })
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .execute()
}

/** Lets an order go on until a later day. */
export async function prolongWatch(trx: Trx, entered: Entered, id: string, until: string): Promise<void> {
  await tablesOf<ResidenceTables>(trx)
    .updateTable('pathway_watch')
    .set({ granted_until: until })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', id)
    .execute()
}

/** Ends an order. */
export async function endWatchRow(trx: Trx, entered: Entered, id: string): Promise<void> {
  await tablesOf<ResidenceTables>(trx)
    .updateTable('pathway_watch')
    .set({ ended_at: new Date() })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', id)
    .execute()
}
