import { today } from '#platform/clock.server.ts'
import { csvAnswer, csvOf } from '#platform/export/csv.server.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { myTransitionRows } from '../present/overview/my-rows.server.ts'
import { transitionRoles } from '../permissions.ts'
import { transitionSheet } from '../present/transition-sheet.ts'
import { readTransitionFilter, transitionViews } from '../present/overview/view-filter.ts'
import type { Route } from './+types/my-transitions-export'

export const handle = definePage({
  access: { roles: transitionRoles, recorded: 'list.exported with view, filter and number of lines' },
  title: m.transitions_title,
})

/** The own transitions as the asked view shows them, as a file. */
export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const day = today().toString()
  const filter = readTransitionFilter(url.searchParams, day)
  const view = transitionViews.find((one) => one === url.searchParams.get('ansicht')) ?? 'liste'
  const sheet = transitionSheet(await myTransitionRows(trx, entered, filter, view), filter, view)
  const { state, lane, kind } = filter
  const detail = { view, state, lane, kind, lines: sheet.rows.length }
  await writeAudit(trx, entered.siteId, { action: 'list.exported', part: 'transitions', detail })
  return csvAnswer(`uebergaenge-${day}.csv`, csvOf(sheet))
})
