import { sql } from 'kysely'
import { EventColumnsBuilder } from '#domain/mining/event-columns-builder.ts'
import type { EventColumns } from '#domain/mining/event-columns.ts'
import type { Trx } from '#platform/db/tables.ts'

/** What counts as one way: a running chain of one person, a case, a person, a household. */
export const chainNotions = ['chain', 'case', 'person', 'household'] as const
export type ChainNotion = (typeof chainNotions)[number]

export type ChainFilter = { notion: ChainNotion; from: string | null; until: string | null }

type Row = { chain: number; stepCode: string; agencyKind: string; occurredOn: string }

const microsecondsOf = (day: string) => Date.parse(`${day}T00:00:00Z`) * 1000

/** The finished steps of the site as columns for discovery; the kind of agency is the resource. The analysis is logged. */
export async function chainColumns(trx: Trx, filter: ChainFilter): Promise<EventColumns> {
  const { rows } = await sql<Row>`
    select chain, step_code as "stepCode", agency_kind as "agencyKind", occurred_on as "occurredOn"
    from pseudonym.chain_columns(${filter.notion}, ${filter.from}::date, ${filter.until}::date)`.execute(trx)
  const builder = new EventColumnsBuilder({ withResource: true })
  for (const row of rows) {
    builder.add({
      caseName: String(row.chain),
      activity: row.stepCode,
      timestamp: microsecondsOf(row.occurredOn),
      resource: row.agencyKind,
    })
  }
  return builder.build()
}
