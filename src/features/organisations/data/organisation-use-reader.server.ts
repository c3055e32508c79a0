import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { OrganisationsTables } from './tables.ts'

/** What goes on in an organisation on a day or later: its members, posts that refer to it, whether it has open cases. */
export async function useOfOrganisation(
  trx: Trx,
  entered: Entered,
  organisationId: string,
  day: string,
): Promise<{ openCases: boolean; memberships: number; posts: number }> {
  const tables = tablesOf<OrganisationsTables>(trx)
  const members = await tables
    .selectFrom('membership')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('site_id', '=', entered.siteId)
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>=', day)]))
    .executeTakeFirstOrThrow()
  const posts = await tables
    .selectFrom('post_reference')
    .leftJoin('unit', (join) =>
      join.onRef('unit.site_id', '=', 'post_reference.site_id').onRef('unit.id', '=', 'unit_id'),
    )
    .select((row) => row.fn.count<number>('post_id').distinct().as('count'))
    .where('post_reference.site_id', '=', entered.siteId)
    .where('superseded_by', 'is', null)
    .where(sql<boolean>`valid && daterange(${day}::date, null)`)
    .where((is) =>
      is.or([
        is('post_reference.organisation_id', '=', organisationId),
        is('unit.organisation_id', '=', organisationId),
      ]),
    )
    .executeTakeFirstOrThrow()
  const cases = await sql<{
    any: boolean | null
  }>`select gate.has_open_cases(${organisationId}) as any`.execute(trx)
  // Nobody is told "no" who may not know.
  return { openCases: cases.rows[0]!.any !== false, memberships: members.count, posts: posts.count }
}
