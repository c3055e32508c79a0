import { inSiteAsJob } from '../db/in-site.server.ts'
import { type Trx, tablesOf } from '../db/tables.ts'
import { type KeptEvent, subscriptionOf } from '../subscriptions.server.ts'
import { beginRun, endRun } from './job-runs.server.ts'

type OutboxTables = {
  outbox_event: {
    site_id: string
    id: string
    kind: KeptEvent['kind']
    case_id: string | null
    subject_id: string | null
  }
}

const take = (trx: Trx, siteId: string, id: string) =>
  tablesOf<OutboxTables>(trx)
    .deleteFrom('outbox_event')
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()

/**
 * Does what must follow one event, then the event is gone, in one transaction. A fault leaves the event in place
 * and the queue tries again; a second run of the same task finds nothing and does nothing.
 */
export async function dispatchOutbox(payload: Record<string, string>): Promise<void> {
  const { site, event } = payload as { site: string; event: string }
  const run = await beginRun(site, 'dispatch_outbox')
  await inSiteAsJob(site, run, async (trx) => {
    const row = await take(trx, site, event)
    if (!row) return
    const happened: KeptEvent = {
      kind: row.kind,
      ...(row.case_id && { caseId: row.case_id }),
      ...(row.subject_id && { subjectId: row.subject_id }),
    }
    for (const follow of subscriptionOf(row.kind).afterCommit) await follow(trx, site, happened)
  })
  await endRun(site, run, 'finished', '')
}
