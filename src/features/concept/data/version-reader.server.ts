import type { Concept } from '#domain/concept/concept.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ConceptTables } from './tables.ts'

/** One version of the concept as stored. `content` is null where it consists of the core terms as they are. */
export type ConceptVersion = {
  id: string
  ref: string
  number: number
  adopted: boolean
  inForceFrom: string | null
  content: Concept | null
  version: number
}

const stored = (trx: Trx, entered: Entered) =>
  tablesOf<ConceptTables>(trx)
    .selectFrom('concept_version')
    .select((column) => [
      'id',
      'ref',
      'number',
      'in_force_from as inForceFrom',
      'content',
      'version',
      column('state', '=', 'adopted').as('adopted'),
    ])
    .where('site_id', '=', entered.siteId)

type Row = Omit<ConceptVersion, 'adopted'> & { adopted: unknown }
const versionOf = (row: Row): ConceptVersion => ({
  ...row,
  adopted: row.adopted === true,
  // Versions of before a part was there do not say it; what held then goes on.
  content: row.content && {
    ...row.content,
    fourEyes: row.content.fourEyes ?? [],
    pathwayWatch: row.content.pathwayWatch ?? 'by_order',
  },
})

/** All versions of the site, the newest first. */
export async function conceptVersions(trx: Trx, entered: Entered): Promise<ConceptVersion[]> {
  return (await stored(trx, entered).orderBy('number', 'desc').execute()).map(versionOf)
}

/** One version by its outside reference. */
export async function findVersion(
  trx: Trx,
  entered: Entered,
  ref: string,
): Promise<ConceptVersion | undefined> {
  const row = await stored(trx, entered).where('ref', '=', ref).executeTakeFirst()
  return row && versionOf(row)
}

/** One version by its id, as an episode names it. */
export async function versionById(
  trx: Trx,
  entered: Entered,
  id: string,
): Promise<ConceptVersion | undefined> {
  const row = await stored(trx, entered).where('id', '=', id).executeTakeFirst()
  return row && versionOf(row)
}
