import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { labelsOf, optionsOf } from '#features/reference/index.ts'
import { releasedObservations } from '../data/released-reader.server.ts'
import { kindLabel } from '../kind-labels.ts'
import { readObservationFilter } from '../observation-filter.ts'

/** The released observations that an address names, in words, as the page and its file show them. */
export async function releasedRows(trx: Trx, entered: Entered, search: URLSearchParams) {
  const [domains, agencies, domain, agency] = await Promise.all([
    optionsOf('life_domains'),
    optionsOf('agency_kinds'),
    labelsOf('life_domains'),
    labelsOf('agency_kinds'),
  ])
  const filter = readObservationFilter(search, {
    domains: domains.map(({ value }) => value),
    agencies: agencies.map(({ value }) => value),
  })
  const rows = (await releasedObservations(trx, entered, filter)).map((row) => ({
    ref: row.ref,
    kind: kindLabel(row.kind),
    domain: domain(row.lifeDomain),
    agency: row.agencyKind && agency(row.agencyKind),
    month: row.notedMonth.slice(0, 7),
    words: row.words,
    reason: row.setAsideReason,
  }))
  return { filter, rows, domains, agencies }
}
