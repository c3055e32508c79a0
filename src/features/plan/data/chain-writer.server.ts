import type { ChainBegun } from '#domain/kernel/events/plan-events.ts'
import { statusClassOf } from '#domain/person/status-class.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import { insertTraceKey, standingTitle, traceKeys } from '#features/persons/index.ts'
import { groupOfTitle } from '#features/reference/index.ts'
import type { PlanTables } from './tables.ts'

/** Stores that a chain runs for a person, together with the key under which its events will stand; answers its id. */
export async function insertChainRun(
  trx: Trx,
  entered: Entered,
  run: {
    caseId: string
    planId: string
    personId: string
    template: { code: string; version: number }
    startedOn: string
  },
): Promise<string> {
  const { id } = await tablesOf<PlanTables>(trx)
    .insertInto('chain_run')
    .values({
      site_id: entered.siteId,
      case_id: run.caseId,
      plan_id: run.planId,
      person_id: run.personId,
      template_code: run.template.code,
      template_version: run.template.version,
      started_on: run.startedOn,
      kept_against: null,
      kept_on: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertTraceKey(trx, entered, run.personId, { kind: 'chain', sourceId: id })
  return id
}

/** A running chain goes over to a newer version of its template. */
export async function moveToVersion(trx: Trx, entered: Entered, chainRunId: string, version: number) {
  await tablesOf<PlanTables>(trx)
    .updateTable('chain_run')
    .set({ template_version: version, kept_against: null, kept_reason: '', kept_on: null })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', chainRunId)
    .execute()
}

/** A running chain stays with its version although there is a newer one. */
export async function keepVersion(
  trx: Trx,
  entered: Entered,
  chainRunId: string,
  kept: { against: number; reason: string; on: string },
) {
  await tablesOf<PlanTables>(trx)
    .updateTable('chain_run')
    .set({ kept_against: kept.against, kept_reason: kept.reason, kept_on: kept.on })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', chainRunId)
    .execute()
}

/** Keeps what an analysis may know of a chain without the person: target group, status at its beginning, template. */
export async function insertChainTrace(trx: Trx, entered: Entered, begun: ChainBegun): Promise<void> {
  const keys = await traceKeys(trx, entered, begun.personId, begun.caseId, begun.subjectId)
  const title = await standingTitle(trx, entered, [begun.personId])
  const code = title?.answer.value ?? null
  await tablesOf<PlanTables>(trx)
    .insertInto('chain_trace')
    .values({
      site_id: entered.siteId,
      chain_key: keys.chain,
      template_code: begun.template?.code ?? null,
      template_version: begun.template?.version ?? null,
      target_group: begun.template?.targetGroup ?? null,
      status_class: statusClassOf(code, code && (await groupOfTitle(code))),
      started_on: begun.on,
    })
    .execute()
}
