import { sql } from 'kysely'
import { NameIndex } from '#domain/mining/name-index.ts'
import { StepColumnsBuilder } from '#domain/chain/step-columns-builder.ts'
import { NO_AGENCY, type StepColumns } from '#domain/chain/step-columns.ts'
import { copyInSite, hasReporting, literal } from '#platform/db/reporting.server.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import type { ChainFilter, ChainNotion } from '../chain-filter.ts'
import { copiedSteps } from './copied-steps.ts'

type Row = { chain: number; step: string; agency: string; interface: string | null; day: number }

// Chains are numbered before their steps are looked at, because numbers sort three times as fast as keys.
const numberOf: Record<ChainNotion, string> = {
  chain: 'c.number',
  case: 'dense_rank() over (order by e.trace_key)',
  person: 'dense_rank() over (order by e.person_key)',
  household: 'dense_rank() over (order by coalesce(e.household_key, e.person_key))',
}

/**
 * The finished steps of the chosen chains, numbers in place of keys: streamed by the reporting role where the
 * installation names its address, otherwise as rows of the caller's transaction. The analysis is logged once.
 */
export function stepColumns({ trx, scope }: PageScope, filter: ChainFilter): Promise<StepColumns> {
  if (!hasReporting()) return stepsByRow(trx, filter)
  const { notion, from, until, targetGroup, statusClass } = filter
  const begin = 'select pseudonym.begin_analysis($1, $2, $3, $4, $5) as begun'
  const chunks = copyInSite(
    scope.caller,
    async (client) => {
      const { rows } = await client.query<{ begun: boolean }>(begin, [
        notion,
        from,
        until,
        targetGroup,
        statusClass,
      ])
      return rows[0]!.begun
    },
    streamedSteps(filter),
  )
  return copiedSteps(chunks)
}

/** The rows of an analysis as one statement for COPY, in the order of a trace; nothing outside the coordination's context. */
export const streamedSteps = ({ notion, from, until, targetGroup, statusClass }: ChainFilter): string => `
  with chosen as materialized (
    select chain_key, row_number() over (order by chain_key) as number
    from pseudonym.chosen_chains(${literal(from)}, ${literal(until)}, ${literal(targetGroup)}, ${literal(statusClass)}))
  select (${numberOf[notion]})::int as way, e.step_code, e.agency_kind, e.interface_from, e.occurred_on
  from pseudonym.finished_step e join chosen c on c.chain_key = e.chain_key
  where e.site_id = app.site_id()
  order by way, e.occurred_on, e.occurred_at nulls last, e.ordinal, e.recorded_at, e.id`

/** The same as rows of the caller's own transaction, for a deed that needs the steps. */
export async function stepsByRow(trx: Trx, filter: ChainFilter): Promise<StepColumns> {
  const { rows } = await sql<Row>`
    select chain, step_code as step, agency_kind as agency, interface_from as interface, occurred_on - date '1970-01-01' as day
    from pseudonym.chain_columns(${filter.notion}, ${filter.from}::date, ${filter.until}::date, ${filter.targetGroup},
      ${filter.statusClass})`.execute(trx)
  const [steps, agencies, columns] = [new NameIndex(), new NameIndex(), new StepColumnsBuilder()]
  for (const { chain, step, agency, interface: from, day } of rows)
    columns.add(
      chain,
      steps.numberOf(step),
      agencies.numberOf(agency),
      from === null ? NO_AGENCY : agencies.numberOf(from),
      day,
    )
  return columns.build(steps.names, agencies.names)
}
