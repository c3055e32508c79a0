import { riskColumns } from '#domain/rechtskreis/warning/risk.ts'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { pageTitle } from '#ui/page-title.ts'
import { RiskBoard } from '../components/risk-board.tsx'
import { TransitionViews } from '../components/transition-views.tsx'
import { transitionRoles } from '../permissions.ts'
import { myView } from '../present/overview/my-view.server.ts'
import type { Route } from './+types/transitions-by-risk'

export const handle = definePage({
  access: { roles: transitionRoles, recorded: 'list.read once per day and membership' },
  title: m.transitions_board_by_risk,
  above: [{ title: m.transitions_title, to: '/uebergaenge' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, ({ trx, entered }, { url }: Route.LoaderArgs) =>
  myView(trx, entered, url, 'risiko'),
)

export default function TransitionsByRisk({ loaderData }: Route.ComponentProps) {
  const { rows } = loaderData
  const columns = riskColumns.map((risk) => ({
    risk,
    rows: rows
      .filter((row) => row.risk === risk)
      .toSorted((a, b) => (a.openFrom < b.openFrom ? -1 : a.openFrom > b.openFrom ? 1 : 0)),
  }))
  return (
    <TransitionViews view="risiko" {...loaderData} count={rows.length}>
      <RiskBoard columns={columns} />
    </TransitionViews>
  )
}
