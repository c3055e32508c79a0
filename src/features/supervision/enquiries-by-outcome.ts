import type { EnquiryState } from '#domain/enquiry/enquiry.ts'
import type { SiteEnquiryCount } from '#features/enquiries/index.ts'

/** A month and an access route with the number of enquiries by outcome. */
export type OutcomeRow = {
  month: string
  route: string
  outcomes: Partial<Record<EnquiryState, number>>
  enquiries: number
  people: number
}

/** Counts put side by side: a row per month and access route, in the order they came. */
export function byOutcome(
  counts: readonly SiteEnquiryCount[],
  routeLabel: (code: string | null) => string,
): OutcomeRow[] {
  const rows = new Map<string, OutcomeRow>()
  for (const { month, accessRoute, outcome, enquiries, people } of counts) {
    const key = `${month} ${accessRoute}`
    const row = rows.get(key) ?? {
      month,
      route: routeLabel(accessRoute),
      outcomes: {},
      enquiries: 0,
      people: 0,
    }
    row.outcomes[outcome] = (row.outcomes[outcome] ?? 0) + enquiries
    row.enquiries += enquiries
    row.people += people
    rows.set(key, row)
  }
  return [...rows.values()]
}
