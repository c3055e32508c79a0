import { sql } from 'kysely'
import type { ChainEnd } from '#domain/chain/drop-outs.ts'
import { isTooSlow } from '#platform/db/database-away.ts'
import type { Trx } from '#platform/db/tables.ts'
import type { ChainFilter } from '../chain-filter.ts'

/**
 * How each of the chosen chains stands; null where the database needs too long for so many. Part of the analysis that
 * reading the steps logs.
 */
export async function chainEnds(trx: Trx, filter: ChainFilter): Promise<ChainEnd[] | null> {
  try {
    return await readEnds(trx, filter)
  } catch (error) {
    if (isTooSlow(error)) return null
    throw error
  }
}

async function readEnds(trx: Trx, filter: ChainFilter): Promise<ChainEnd[]> {
  const { rows } = await sql<ChainEnd>`
    select last_kind as "lastKind", last_step as "lastStep", last_agency as "lastAgency", last_on as "lastOn", open_steps as "openSteps"
    from pseudonym.chain_ends(${filter.from}::date, ${filter.until}::date, ${filter.targetGroup}, ${filter.statusClass})`.execute(
    trx,
  )
  return rows
}
