import type { Entered } from '#platform/db/in-site.server.ts'
import type { ListSheet } from '#platform/export/list-cells.ts'
import type { Trx } from '#platform/db/tables.ts'
import { today } from '#platform/clock.server.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { type ShownCase, shownCases } from './shown-cases.server.ts'

/** More cases than any member has; the list is cut there rather than the memory. */
const most = 10_000

/**
 * The own list as an address filters and orders it, all its pages, for a file. Logs `list.exported` with the filter and
 * the number of lines; of a name only that one was looked for.
 */
export async function exportedList(
  trx: Trx,
  entered: Entered,
  search: URLSearchParams,
  file: 'csv' | 'xlsx',
): Promise<{ name: string; sheet: ListSheet }> {
  const { filter, rows } = await shownCases(trx, entered, search, { perPage: most, all: true })
  const { page: _page, name, ...limits } = filter
  const chosen = Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== null))
  const detail = { ...chosen, ...(name ? { name: true } : {}), file, lines: rows.length }
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
  return { name: `faelle-${today().toString()}.${file}`, sheet: { header, rows: rows.map(line) } }
}

const line = (row: ShownCase) => [
  row.displayName ?? m.cases_name_not_shared(),
  row.birthYear,
  row.municipality,
  row.statusName,
  row.phaseName,
  row.nextStepTitle,
  row.nextDue ? Temporal.PlainDate.from(row.nextDue) : null,
  row.because,
]
