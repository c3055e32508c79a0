import { sql } from 'kysely'
import type { EnquiryState } from '#domain/enquiry/enquiry.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { EnquiriesTables } from './tables.ts'

const ofOrganisation = (trx: Trx, entered: Entered) =>
  tablesOf<EnquiriesTables>(trx)
    .selectFrom('enquiry')
    .where('enquiry.site_id', '=', entered.siteId)
    .where('enquiry.organisation_id', '=', entered.organisationId)

/** Which enquiries a list shows; null for no limit. `month` is YYYY-MM. */
export type EnquiryChoice = {
  state: EnquiryState | null
  month: string | null
  page: number
  perPage: number
}

/** One page of the organisation's enquiries, open ones first, then those that wait for a case, then the newest; and how many. */
export async function enquiries(trx: Trx, entered: Entered, choice: EnquiryChoice) {
  const chosen = ofOrganisation(trx, entered)
    .$if(choice.state !== null, (query) => query.where('state', '=', choice.state!))
    .$if(choice.month !== null, (query) =>
      query
        .where('contacted_on', '>=', `${choice.month}-01`)
        .where('contacted_on', '<', sql<string>`${`${choice.month}-01`}::date + interval '1 month'`),
    )
  const rows = await chosen
    .select(['ref', 'contacted_on as contactedOn', 'channel', 'language', 'place', 'concern', 'state'])
    .select(['municipality_code as municipalityCode', 'people_count as peopleCount'])
    .select(['life_domains as lifeDomains', 'life_domains_local as lifeDomainsLocal'])
    .select(['taken_over_on as takenOverOn'])
    .orderBy(sql`state <> 'open'`)
    .orderBy(sql`not (state = 'admitted' and taken_over_on is null)`)
    .orderBy('contacted_on', 'desc')
    .orderBy('position')
    .orderBy('id', 'desc')
    .limit(choice.perPage)
    .offset((choice.page - 1) * choice.perPage)
    .execute()
  const { total } = await chosen
    .select((one) => one.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

/** One enquiry of the organisation by its outside reference. */
export const findEnquiry = (trx: Trx, entered: Entered, ref: string) =>
  ofOrganisation(trx, entered)
    .leftJoin('enquiry_occasion as occasion', (join) =>
      join
        .onRef('occasion.site_id', '=', 'enquiry.site_id')
        .onRef('occasion.id', '=', 'enquiry.occasion_id')
        .on('occasion.site_id', '=', entered.siteId),
    )
    .select(['enquiry.id', 'enquiry.ref', 'contacted_on as contactedOn', 'channel', 'language', 'state'])
    .select(['enquiry.place', 'concern', 'outcome', 'answers', 'criteria', 'version'])
    .select(['municipality_code as municipalityCode', 'people_count as peopleCount'])
    .select(['access_route as accessRoute', 'access_route_local as accessRouteLocal'])
    .select(['life_domains as lifeDomains', 'life_domains_local as lifeDomainsLocal'])
    .select(['cleared_on as clearedOn', 'decided_on as decidedOn', 'taken_over_on as takenOverOn'])
    .select(['referred_kind as referredKind', 'referred_to as referredTo'])
    .select(['concept_version_id as conceptVersionId', 'occasion.name as occasion'])
    .select('enquiry.noted_by as notedBy')
    .where('enquiry.ref', '=', ref)
    .executeTakeFirst()

export type Enquiry = NonNullable<Awaited<ReturnType<typeof findEnquiry>>>

/** Criteria against which somebody was admitted, with the reasons. */
export const overridesOf = (trx: Trx, entered: Entered, enquiryId: string) =>
  tablesOf<EnquiriesTables>(trx)
    .selectFrom('enquiry_override')
    .select(['rule', 'label', 'reason', 'overridden_on as overriddenOn'])
    .where('site_id', '=', entered.siteId)
    .where('enquiry_id', '=', enquiryId)
    .orderBy('label')
    .execute()
