import { weeksOfMonth } from '#domain/rechtskreis/warning/days-ahead.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { MonthTable } from '../components/month-table.tsx'
import { TransitionViews } from '../components/transition-views.tsx'
import { transitionRoles } from '../permissions.ts'
import { entriesOfMonth } from '../present/overview/month-entries.ts'
import { myView } from '../present/overview/my-view.server.ts'
import { viewAddress } from '../present/overview/view-filter.ts'
import type { Route } from './+types/transition-calendar'

export const handle = definePage({
  access: { roles: transitionRoles, recorded: 'list.read once per day and membership' },
  title: m.transitions_board_calendar,
  above: [{ title: m.transitions_title, to: '/uebergaenge' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const { rows, ...view } = await myView(trx, entered, url, 'kalender')
  const { month } = view.filter
  const entries = entriesOfMonth(rows, month)
  return {
    ...view,
    today: today().toString(),
    entries,
    count: new Set(entries.map(({ to }) => to)).size,
    weeks: weeksOfMonth(month),
  }
})

const monthAway = (month: string, months: number) =>
  Temporal.PlainYearMonth.from(month).add({ months }).toString()

export default function TransitionCalendar({ loaderData }: Route.ComponentProps) {
  const { filter, weeks, entries, count } = loaderData
  const at = (months: number) =>
    viewAddress('kalender', { ...filter, month: monthAway(filter.month, months) })
  return (
    <TransitionViews view="kalender" {...loaderData} count={count}>
      <div className="button-row no-print">
        <ButtonLink to={at(-1)}>{m.transitions_board_month_before()}</ButtonLink>
        <ButtonLink to={at(1)}>{m.transitions_board_month_after()}</ButtonLink>
      </div>
      <MonthTable month={filter.month} weeks={weeks} entries={entries} today={loaderData.today} />
    </TransitionViews>
  )
}
