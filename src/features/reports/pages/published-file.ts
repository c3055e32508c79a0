import { csvAnswer, csvOf } from '#platform/export/csv.server.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findPublished } from '../data/published-reader.server.ts'
import { publishers } from '../permissions.ts'
import { shownLines } from '../shown-lines.ts'
import type { Route } from './+types/published-file'

export const handle = definePage({
  access: { roles: publishers, recorded: 'list.exported with the number of lines' },
  title: m.reports_handovers,
})

/** A published table as a file: the same lines at any time, whatever happened since. */
export const loader = page(handle.access, async ({ trx, entered, scope }, { params }: Route.LoaderArgs) => {
  const version = await named({ trx, scope }, params.publishedRef, (ref) => findPublished(trx, entered, ref))
  const lines = shownLines(version.lines)
  await writeAudit(trx, entered.siteId, {
    action: 'list.exported',
    part: 'handovers.published',
    objectId: version.id,
    detail: { lines: lines.length },
  })
  const rows = lines.map(({ from, to, count, medianDays }) => [from, to, count, medianDays, version.asOf])
  const header = [m.reports_from(), m.reports_to(), m.reports_count(), m.reports_days(), m.reports_as_of()]
  return csvAnswer(`uebergaben-${version.asOf}.csv`, csvOf({ header, rows }))
})
