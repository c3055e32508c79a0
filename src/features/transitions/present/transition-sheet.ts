import { m } from '#platform/i18n/messages.ts'
import { dayKindLabel, riskLabel, standLabel } from '../transition-labels.ts'
import { entriesOfMonth } from './overview/month-entries.ts'
import type { WatchedRow } from './overview/my-rows.server.ts'
import type { TransitionFilter, TransitionView } from './overview/view-filter.ts'

type Sheet = { header: string[]; rows: (string | number | null)[][] }

/** What a view of the own transitions shows, as a table for a file. */
export const transitionSheet = (
  rows: readonly WatchedRow[],
  filter: TransitionFilter,
  view: TransitionView,
): Sheet => (view === 'kalender' ? calendarSheet(rows, filter.month) : listSheet(rows, view === 'risiko'))

const named = (person: string | null) => person ?? m.transitions_without_name()

const calendarSheet = (rows: readonly WatchedRow[], month: string): Sheet => ({
  header: [
    m.transitions_board_day(),
    m.transitions_board_what(),
    m.transitions_person(),
    m.transitions_change(),
  ],
  rows: entriesOfMonth(rows, month).map(({ on, kind, person, change }) => [
    on,
    dayKindLabel(kind),
    named(person),
    change,
  ]),
})

const listSheet = (rows: readonly WatchedRow[], byRisk: boolean): Sheet => ({
  header: [
    m.transitions_person(),
    m.transitions_change(),
    m.transitions_stand(),
    ...(byRisk ? [m.transitions_board_by_risk(), m.transitions_board_open_from()] : []),
    m.transitions_board_stage(),
    m.transitions_trigger_on(),
    m.transitions_last_paid_on(),
    m.transitions_expected(),
    m.transitions_without_money(),
    m.transitions_without_right(),
    m.transitions_missing_documents(),
    m.transitions_acknowledged_on(),
  ],
  rows: rows.map((row) => [
    named(row.person),
    row.change,
    standLabel(row.stand),
    ...(byRisk ? [riskLabel(row.risk), row.openFrom] : []),
    row.stage,
    row.triggerOn,
    row.lastPaidOn,
    row.expected,
    row.withoutMoney,
    row.withoutRight,
    row.missingDocuments,
    row.acknowledgedOn,
  ]),
})
