import { today } from '#platform/clock.server.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import { csvAnswer, csvOf } from '#platform/export/csv.server.ts'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { structureReaders } from '../permissions.ts'
import { releasedRows } from '../present/released-rows.server.ts'
import type { Route } from './+types/released-observations-export'

export const handle = definePage({
  access: { roles: structureReaders, recorded: 'list.exported with filter and number of lines' },
  title: m.observations_structure,
})

/** The released observations as they are shown on the page, as a file. */
export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const { filter, rows } = await releasedRows(trx, entered, url.searchParams)
  const detail = { ...filter, lines: rows.length }
  await writeAudit(trx, entered.siteId, { action: 'list.exported', part: 'observations', detail })
  const header = [
    m.observations_observed(),
    m.observations_kind(),
    m.observations_domain(),
    m.observations_agency(),
    m.observations_month(),
    m.observations_reason(),
  ]
  const lines = rows.map((row) => [row.words, row.kind, row.domain, row.agency, row.month, row.reason])
  return csvAnswer(`beobachtungen-${today().toString()}.csv`, csvOf({ header, rows: lines }))
})
