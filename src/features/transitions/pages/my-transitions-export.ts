import { today } from '#platform/clock.server.ts'
import { csvAnswer, csvOf } from '#platform/export/csv.server.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { myTransitionRows, readState } from '../present/my-rows.server.ts'
import { transitionRoles } from '../permissions.ts'
import { standLabel } from '../transition-labels.ts'
import type { Route } from './+types/my-transitions-export'

export const handle = definePage({
  access: { roles: transitionRoles, recorded: 'list.exported with state and number of lines' },
  title: m.transitions_title,
})

/** The own transitions as they are shown on the page, as a file. */
export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const state = readState(url.searchParams)
  const rows = await myTransitionRows(trx, entered, state)
  const detail = { state, lines: rows.length }
  await writeAudit(trx, entered.siteId, { action: 'list.exported', part: 'transitions', detail })
  const header = [
    m.transitions_person(),
    m.transitions_change(),
    m.transitions_stand(),
    m.transitions_trigger_on(),
    m.transitions_last_paid_on(),
    m.transitions_expected(),
    m.transitions_without_money(),
    m.transitions_without_right(),
    m.transitions_missing_documents(),
    m.transitions_acknowledged_on(),
  ]
  const lines = rows.map((row) => [
    row.person ?? m.transitions_without_name(),
    row.change,
    standLabel(row.stand),
    row.triggerOn,
    row.lastPaidOn,
    row.expected,
    row.withoutMoney,
    row.withoutRight,
    row.missingDocuments,
    row.acknowledgedOn,
  ])
  return csvAnswer(`uebergaenge-${today().toString()}.csv`, csvOf({ header, rows: lines }))
})
