import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { CompetenceOrder } from '../competence-order.ts'
import type { NetworkTables } from './tables.ts'

export type Competence = {
  ref: string
  matter: string
  municipality: string
  organisation: string
  organisationRef: string
  from: string
  /** The last day, or null while it has no end. */
  until: string | null
  source: string
}

export type CompetenceView = {
  /** Those that are over, in place of those that hold today or later. */
  ended: boolean
  order: CompetenceOrder
  /** Codes of the matters in the order of their names, which the database does not know. */
  matters: readonly string[]
  /** Only those of one organisation. */
  organisationId: string | null
  page: number
  perPage: number
}

const byName = {
  municipality: sql`p.name collate app.de`,
  organisation: sql`o.name collate app.de`,
}

const standing = (trx: Trx, entered: Entered) =>
  tablesOf<NetworkTables>(trx)
    .selectFrom('authority_competence as c')
    .where('c.site_id', '=', entered.siteId)
    .where('c.superseded_by', 'is', null)

/** One page of the competences that were not corrected since, and how many there are. */
export async function competenceList(
  trx: Trx,
  entered: Entered,
  view: CompetenceView,
): Promise<{ rows: Competence[]; total: number }> {
  const byMatter = sql`array_position(${view.matters}::text[], c.matter)`
  const over = sql<boolean>`coalesce(upper(c.valid) <= app.today(), false)`
  const rows = await standing(trx, entered)
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.site_id', '=', 'c.site_id').onRef('o.id', '=', 'c.organisation_id'),
    )
    .innerJoin('municipality as p', 'p.code', 'c.municipality_code')
    .select(['c.ref', 'c.matter', 'p.name as municipality', 'c.source'])
    .select(['o.name as organisation', 'o.ref as organisationRef'])
    .select([sql<string>`lower(c.valid)`.as('from'), sql<string | null>`upper(c.valid) - 1`.as('until')])
    .select(sql<number>`count(*) over ()`.as('total'))
    .where(over, '=', view.ended)
    .$if(view.organisationId !== null, (query) => query.where('o.id', '=', view.organisationId!))
    .orderBy(view.order === 'matter' ? byMatter : byName[view.order])
    .orderBy(byMatter)
    .orderBy(byName.municipality)
    .orderBy(byName.organisation)
    .orderBy('c.id')
    .limit(view.perPage)
    .offset((view.page - 1) * view.perPage)
    .execute()
  return { rows, total: rows[0]?.total ?? 0 }
}

/** How many competences an organisation has on a day or later. */
export async function competencesFrom(
  trx: Trx,
  entered: Entered,
  organisationId: string,
  day: string,
): Promise<number> {
  const { count } = await standing(trx, entered)
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('c.organisation_id', '=', organisationId)
    .where(sql<boolean>`c.valid && daterange(${day}::date, null)`)
    .executeTakeFirstOrThrow()
  return count
}
