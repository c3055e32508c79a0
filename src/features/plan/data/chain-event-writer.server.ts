import type {
  StepMoved,
  StepPlanned,
  StepReplanned,
  StepTakenBack,
} from '#domain/kernel/events/plan-events.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import { traceKeys } from '#features/persons/index.ts'
import type { ChainEventTable, PlanTables } from './tables.ts'

/** What the chain's log is told of. */
export type ChainTold = StepPlanned | StepReplanned | StepMoved | StepTakenBack

const kindOf = (event: ChainTold): ChainEventTable['kind'] =>
  event.kind === 'StepMoved' ? event.to : event.kind === 'StepTakenBack' ? 'retracted' : 'planned'

/**
 * Adds what happened to the chain's log: codes and days under keys that die with the person. The service may add
 * but never read; a correction is a new row.
 */
export async function appendChainEvent(trx: Trx, entered: Entered, event: ChainTold) {
  const keys = await traceKeys(trx, entered, event.personId, event.caseId, event.chainId)
  await tablesOf<PlanTables>(trx)
    .insertInto('chain_event')
    .values({
      site_id: entered.siteId,
      id: event.eventId,
      trace_key: keys.trace,
      chain_key: keys.chain,
      person_key: keys.person,
      household_key: null,
      step_code: event.stepCode,
      agency_kind: event.agencyKind,
      organisation_id: event.organisationId,
      interface_from: event.kind === 'StepMoved' ? event.interfaceFrom : null,
      occurred_on: event.on,
      occurred_at: null,
      planned_on: event.due,
      kind: kindOf(event),
      barrier_code: event.kind === 'StepMoved' ? event.barrierCode : null,
      supersedes: 'supersedes' in event ? event.supersedes : null,
    })
    .execute()
}
