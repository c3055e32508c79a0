import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { pageTitle } from '#ui/page-title.ts'
import { CaseBoard } from '../components/case-board.tsx'
import { CaseListHead } from '../components/case-list-head.tsx'
import { NoCases } from '../components/no-cases.tsx'
import { noteListReading } from '../data/case-lists.server.ts'
import { savedViews } from '../data/saved-views.server.ts'
import { boardColumns } from '../list/board-columns.ts'
import { caseAddress, withoutLimits } from '../list/case-filter.ts'
import { shownCases } from '../list/shown-cases.server.ts'
import { caseRoles } from '../permissions.ts'
import type { Route } from './+types/case-board'

export const handle = definePage({
  access: { roles: caseRoles, recorded: 'list.read once per day and membership' },
  title: m.cases_board,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

/** More cards than anybody looks through; where there are more, the line above says so. */
const most = 500

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const { rows, ...shown } = await shownCases(trx, entered, url.searchParams, { perPage: most, all: true })
  const views = await savedViews(trx, entered)
  await noteListReading(trx, 'cases')
  const columns = boardColumns(rows, shown.filter)
  return { ...shown, shown: rows.length, columns, views, mayBegin: entered.role === 'case_manager' }
})

export default function CaseBoardPage({ loaderData }: Route.ComponentProps) {
  const { columns, filter, filters } = loaderData
  return (
    <>
      <CaseListHead {...loaderData} title={handle.title()} path="/faelle/tafel" />
      {loaderData.shown === 0 ? (
        <NoCases
          filtered={filters.length > 0}
          resetTo={caseAddress(withoutLimits(filter), '/faelle/tafel')}
        />
      ) : (
        <CaseBoard columns={columns} />
      )}
    </>
  )
}
