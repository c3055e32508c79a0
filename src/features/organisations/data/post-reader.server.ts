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

/** The post with this outside reference. */
export const findPost = (trx: Trx, entered: Entered, ref: string): Promise<Post | undefined> =>
  posts(trx, entered).where('post.ref', '=', ref).executeTakeFirst()

/** One page of the site's posts, by title or by part of the programme, and how many there are. */
export async function postList(
  trx: Trx,
  entered: Entered,
  view: { order: 'title' | 'module'; page: number; perPage: number },
): Promise<{ rows: Post[]; total: number }> {
  const rows = await posts(trx, entered)
    .select(sql<number>`count(*) over ()`.as('total'))
    .$if(view.order === 'module', (query) => query.orderBy(sql`funding_module nulls last`))
    .orderBy(sql`title collate app.de`)
    .orderBy('post.id')
    .limit(view.perPage)
    .offset((view.page - 1) * view.perPage)
    .execute()
  return { rows, total: rows[0]?.total ?? 0 }
}
