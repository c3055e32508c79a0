import { definePage } from '#platform/http/access.ts'
import { csvAnswer, csvOf } from '#platform/export/csv.server.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import { page } from '#platform/http/page.server.ts'
import { today } from '#platform/clock.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { municipalityOptions } from '#features/reference/index.ts'
import { readCaseFilter } from '../case-filter.ts'
import { myCases } from '../data/case-lists.server.ts'
import { caseRoles } from '../permissions.ts'
import { phaseLabel, sourceLabel, statusLabel } from '../labels/phase-labels.ts'
import type { Route } from './+types/case-list-export'

export const handle = definePage({
  access: { roles: caseRoles, recorded: 'list.exported with filter and number of lines' },
  title: m.cases_title,
})

/** More cases than any member has; the list is cut there rather than the memory. */
const most = 10_000

/** The own list as it is filtered and ordered on the page, as a file. */
export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const filter = readCaseFilter(url.searchParams)
  const { rows } = await myCases(trx, entered, { ...filter, page: 1, perPage: most })
  const places = new Map((await municipalityOptions()).map((place) => [place.value, place.label]))
  const detail = { status: filter.status, lines: rows.length }
  await writeAudit(trx, entered.siteId, { action: 'list.exported', part: 'cases', detail })
  const header = [
    m.cases_name(),
    m.cases_born(),
    m.cases_municipality(),
    m.cases_status(),
    m.cases_phase(),
    m.cases_next_step(),
    m.cases_due(),
    m.cases_why_you(),
  ]
  const lines = rows.map((row) => [
    row.displayName ?? m.cases_name_not_shared(),
    row.birthYear,
    row.municipalityCode ? (places.get(row.municipalityCode) ?? row.municipalityCode) : null,
    statusLabel(row.status),
    phaseLabel(row.phase),
    row.nextStepTitle,
    row.nextDue,
    sourceLabel(row.sourceKind),
  ])
  return csvAnswer(`faelle-${today().toString()}.csv`, csvOf(header, lines))
})
