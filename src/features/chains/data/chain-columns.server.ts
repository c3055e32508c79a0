import { sql } from 'kysely'
import type { ChainEnd } from '#domain/chain/drop-outs.ts'
import { EventColumnsBuilder } from '#domain/mining/event-columns-builder.ts'
import type { EventColumns } from '#domain/mining/event-columns.ts'
import type { Trx } from '#platform/db/tables.ts'
import type { ChainFilter } from '../chain-filter.ts'

/** A finished step as an analysis gets it: numbers in place of keys; `day` counts days since 1970. */
export type FinishedStep = {
  chain: number
  stepCode: string
  agency: string
  interfaceFrom: string | null
  day: number
}

type Row = Omit<FinishedStep, 'day'> & { occurredOn: string }

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000
const microsecondsPerDay = 86_400_000_000

/** The finished steps of the chosen chains, in the order of the chains. The analysis is logged. */
export async function finishedSteps(trx: Trx, filter: ChainFilter): Promise<FinishedStep[]> {
  const { rows } = await sql<Row>`
    select chain, step_code as "stepCode", agency_kind as agency, interface_from as "interfaceFrom", occurred_on as "occurredOn"
    from pseudonym.chain_columns(${filter.notion}, ${filter.from}::date, ${filter.until}::date, ${filter.targetGroup},
      ${filter.statusClass})`.execute(trx)
  return rows.map(({ occurredOn, ...row }) => ({ ...row, day: dayNumber(occurredOn) }))
}

/** How each of the chosen chains stands. Part of the analysis that `finishedSteps` logs. */
export async function chainEnds(trx: Trx, filter: ChainFilter): Promise<ChainEnd[]> {
  const { rows } = await sql<ChainEnd>`
    select last_kind as "lastKind", last_step as "lastStep", last_agency as "lastAgency", last_on as "lastOn", open_steps as "openSteps"
    from pseudonym.chain_ends(${filter.from}::date, ${filter.until}::date, ${filter.targetGroup}, ${filter.statusClass})`.execute(
    trx,
  )
  return rows
}

/** The same steps as columns for discovery; the kind of agency is the resource. */
export function columnsOf(steps: readonly FinishedStep[]): EventColumns {
  const builder = new EventColumnsBuilder({ withResource: true })
  for (const { chain, stepCode, agency, day } of steps)
    builder.add({
      caseName: String(chain),
      activity: stepCode,
      timestamp: day * microsecondsPerDay,
      resource: agency,
    })
  return builder.build()
}
