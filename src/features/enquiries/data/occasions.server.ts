import { sql } from 'kysely'
import type { OccasionKind } from '#domain/enquiry/enquiry.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { EnquiriesTables } from './tables.ts'

const occasions = (trx: Trx, entered: Entered) =>
  tablesOf<EnquiriesTables>(trx)
    .selectFrom('enquiry_occasion as occasion')
    .where('occasion.site_id', '=', entered.siteId)
    .where('occasion.organisation_id', '=', entered.organisationId)

/** The latest occasions, each with how many contacts it brought. */
export const latestOccasions = (trx: Trx, entered: Entered, count: number) =>
  occasions(trx, entered)
    .select(['ref', 'kind', 'name', 'held_on as heldOn', 'place'])
    .select(['letters_sent as lettersSent', 'not_met as notMet'])
    .select(
      sql<number>`(select count(*)::int from app.enquiry e
        where e.site_id = ${entered.siteId} and e.site_id = occasion.site_id and e.occasion_id = occasion.id)`.as(
        'contacts',
      ),
    )
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .limit(count)
    .execute()

/** One occasion by its outside reference. */
export const findOccasion = (trx: Trx, entered: Entered, ref: string) =>
  occasions(trx, entered).select('id').where('ref', '=', ref).executeTakeFirst()

export type NewOccasion = {
  kind: OccasionKind
  name: string
  heldOn: string
  place: string
  lettersSent: number | null
  notMet: number
}

/** Stores an occasion; answers its key. */
export const insertOccasion = (trx: Trx, entered: Entered, occasion: NewOccasion): Promise<{ id: string }> =>
  tablesOf<EnquiriesTables>(trx)
    .insertInto('enquiry_occasion')
    .values({
      site_id: entered.siteId,
      organisation_id: entered.organisationId,
      kind: occasion.kind,
      name: occasion.name,
      held_on: occasion.heldOn,
      place: occasion.place,
      letters_sent: occasion.lettersSent,
      not_met: occasion.notMet,
      noted_by: entered.membershipId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
