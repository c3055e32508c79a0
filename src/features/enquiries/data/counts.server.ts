import { sql } from 'kysely'
import type { EnquiryState } from '#domain/enquiry/enquiry.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { EnquiriesTables } from './tables.ts'

/** By what the own enquiries are counted. */
export const countedBy = ['month', 'route', 'channel', 'language', 'outcome'] as const
export type CountedBy = (typeof countedBy)[number]

export type EnquiryCount = { by: CountedBy; code: string | null; enquiries: number; people: number }

/**
 * How many enquiries the organisation had by month, access route, channel, language and outcome.
 * @param month YYYY-MM, null for all
 */
export async function enquiryCounts(
  trx: Trx,
  entered: Entered,
  month: string | null,
): Promise<EnquiryCount[]> {
  const first = month && `${month}-01`
  const { rows } = await sql<EnquiryCount>`
    select by, code, count(*)::int as enquiries, sum(people_count)::int as people
    from (select e.people_count, to_char(e.contacted_on, 'YYYY-MM') as month, e.access_route as route, e.channel, e.language, e.state as outcome
      from app.enquiry e
      where e.site_id = ${entered.siteId} and e.organisation_id = ${entered.organisationId}
        and (${first}::date is null or (e.contacted_on >= ${first}::date and e.contacted_on < ${first}::date + interval '1 month'))) e
    cross join lateral (values ('month', e.month), ('route', e.route), ('channel', e.channel), ('language', e.language), ('outcome', e.outcome)) c(by, code)
    group by by, code
    order by by, case when by = 'month' then code end desc, enquiries desc, code`.execute(
    tablesOf<EnquiriesTables>(trx),
  )
  return rows
}

/** Months (YYYY-MM) in which the organisation had enquiries, the latest first. */
export async function enquiryMonths(trx: Trx, entered: Entered): Promise<string[]> {
  const rows = await tablesOf<EnquiriesTables>(trx)
    .selectFrom('enquiry')
    .select(sql<string>`to_char(contacted_on, 'YYYY-MM')`.as('month'))
    .distinct()
    .where('site_id', '=', entered.siteId)
    .where('organisation_id', '=', entered.organisationId)
    .orderBy('month', 'desc')
    .limit(36)
    .execute()
  return rows.map(({ month }) => month)
}

/** A line of the coordination's count; `month` is YYYY-MM. */
export type SiteEnquiryCount = {
  month: string
  accessRoute: string | null
  outcome: EnquiryState
  enquiries: number
  people: number
}

/** Exact counts of the site by month, access route and outcome, for the coordination; the database logs the analysis. */
export async function siteEnquiryCounts(trx: Trx): Promise<SiteEnquiryCount[]> {
  const { rows } = await sql<SiteEnquiryCount>`
    select to_char(month, 'YYYY-MM') as month, access_route as "accessRoute", outcome, enquiries, people
    from pseudonym.enquiry_counts()`.execute(trx)
  return rows
}

/** Criteria against which people were admitted, how often by month; the database logs the analysis. */
export async function overriddenRules(trx: Trx): Promise<{ month: string; label: string; times: number }[]> {
  const { rows } = await sql<{ month: string; label: string; times: number }>`
    select to_char(month, 'YYYY-MM') as month, label, times from pseudonym.overridden_criteria()`.execute(trx)
  return rows
}
