import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { OrganisationsTables } from './tables.ts'

export type Post = {
  id: string
  ref: string
  title: string
  fundingModule: 'B1' | 'B2' | 'B3' | null
  /** Share of a full-time post, as the database writes it: 0.50. */
  fte: string
  version: number
}

const columns = [
  'post.id',
  'post.ref',
  'post.title',
  'post.funding_module as fundingModule',
  'post.fte',
  'post.version',
] as const

const posts = (trx: Trx, entered: Entered) =>
  tablesOf<OrganisationsTables>(trx)
    .selectFrom('post')
    .select(columns)
    .where('post.site_id', '=', entered.siteId)

/** The posts an organisation employs today, by title. */
export const postsEmployedBy = (trx: Trx, entered: Entered, organisationId: string): Promise<Post[]> =>
  posts(trx, entered)
    .innerJoin('post_reference as employer', (join) =>
      join.onRef('employer.site_id', '=', 'post.site_id').onRef('employer.post_id', '=', 'post.id'),
    )
    .where('employer.kind', '=', 'employer')
    .where('employer.organisation_id', '=', organisationId)
    .where('employer.superseded_by', 'is', null)
    .where(sql<boolean>`employer.valid @> app.today()`)
    .orderBy(sql`post.title collate app.de`)
    .execute()
