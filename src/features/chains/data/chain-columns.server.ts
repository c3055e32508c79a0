import { sql } from 'kysely'
import type { ChainEnd } from '#domain/chain/drop-outs.ts'
import { NameIndex } from '#domain/mining/name-index.ts'
import { StepColumnsBuilder } from '#domain/chain/step-columns-builder.ts'
import { NO_AGENCY, type StepColumns } from '#domain/chain/step-columns.ts'
import type { Trx } from '#platform/db/tables.ts'
import type { ChainFilter } from '../chain-filter.ts'

type Row = { chain: number; step: string; agency: string; interface: string | null; day: number }

/** The finished steps of the chosen chains, numbers in place of keys. The analysis is logged. */
export async function stepColumns(trx: Trx, filter: ChainFilter): Promise<StepColumns> {
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

/** How each of the chosen chains stands. Part of the analysis that reading the steps logs. */
export async function chainEnds(trx: Trx, filter: ChainFilter): Promise<ChainEnd[]> {
  const { rows } = await sql<ChainEnd>`
    select last_kind as "lastKind", last_step as "lastStep", last_agency as "lastAgency", last_on as "lastOn", open_steps as "openSteps"
    from pseudonym.chain_ends(${filter.from}::date, ${filter.until}::date, ${filter.targetGroup}, ${filter.statusClass})`.execute(
    trx,
  )
  return rows
}
