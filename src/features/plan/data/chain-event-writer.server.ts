import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import { traceKeys } from '#features/persons/index.ts'
import type { ChainEventTable, PlanTables } from './tables.ts'

export type ChainEvent = {
  id: string
  kind: ChainEventTable['kind']
  stepCode: string
  agencyKind: string
  organisationId: string | null
  occurredOn: string
  plannedOn: string | null
  barrierCode: string | null
}

/**
 * Adds what happened to the chain's log: codes and days under keys that die with the person. The service may add
 * but never read; a correction is a new row.
 */
export async function appendChainEvent(
  trx: Trx,
  entered: Entered,
  of: { personId: string; caseId: string; planId: string },
  event: ChainEvent,
) {
  const keys = await traceKeys(trx, entered, of.personId, of.caseId, of.planId)
  await tablesOf<PlanTables>(trx)
    .insertInto('chain_event')
    .values({
      site_id: entered.siteId,
      id: event.id,
      trace_key: keys.trace,
      chain_key: keys.chain,
      person_key: keys.person,
      household_key: null,
      step_code: event.stepCode,
      agency_kind: event.agencyKind,
      organisation_id: event.organisationId,
      interface_from: null,
      occurred_on: event.occurredOn,
      occurred_at: null,
      planned_on: event.plannedOn,
      kind: event.kind,
      barrier_code: event.barrierCode,
      supersedes: null,
    })
    .execute()
}
