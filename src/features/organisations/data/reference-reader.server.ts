import { sql } from 'kysely'
import type { Reference } from '#domain/organisation/post-reference.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { OrganisationsTables } from './tables.ts'

export type PostReference = Reference & {
  id: string
  ref: string
  postId: string
  recordedAt: Date
  recordedBy: string
  supersededBy: string | null
}

/** All references of posts, corrected ones included; the newest first. */
export const referencesOf = (
  trx: Trx,
  entered: Entered,
  postIds: readonly string[],
): Promise<PostReference[]> =>
  tablesOf<OrganisationsTables>(trx)
    .selectFrom('post_reference')
    .select(['id', 'ref', 'post_id as postId', 'kind'])
    .select(sql<string>`coalesce(organisation_id::text, unit_id::text, municipality_code)`.as('target'))
    .select([sql<string>`lower(valid)`.as('from'), sql<string | null>`upper(valid) - 1`.as('until')])
    .select(['recorded_at as recordedAt', 'recorded_by as recordedBy', 'superseded_by as supersededBy'])
    .where('site_id', '=', entered.siteId)
    .where(sql<boolean>`post_id = any(${postIds}::uuid[])`)
    .orderBy(sql`lower(valid) desc, recorded_at desc, id`)
    .execute()
