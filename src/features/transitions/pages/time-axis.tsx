import { lanes } from '#domain/rechtskreis/lanes.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { organisationNames } from '#features/organisations/index.ts'
import { standingPeriods } from '#features/persons/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { Figure } from '#ui/data/figure.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { AxisPicture } from '../components/axis-picture.tsx'
import { certaintyLabel, laneLabel } from '../lane-labels.ts'
import type { Route } from './+types/time-axis'

export const handle = definePage({
  access: {
    roles: ['case_manager', 'residence_officer', 'naturalisation_officer'],
    recorded: 'case.opened, part zeitachse',
  },
  title: m.transitions_axis,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async ({ trx, entered, openCase }, _args: Route.LoaderArgs) => {
  const [periods, organisations, rechtskreis] = await Promise.all([
    standingPeriods(trx, entered),
    organisationNames(trx, entered),
    labelsOf('rechtskreise'),
  ])
  const shown = periods
    .toSorted((a, b) => lanes.indexOf(a.lane) - lanes.indexOf(b.lane))
    .map((period) => ({
      ref: period.ref,
      lane: laneLabel(period.lane),
      rechtskreis: rechtskreis(period.rechtskreis),
      from: period.from,
      until: period.until,
      office: (period.officeId && organisations.get(period.officeId)) || null,
      certainty: certaintyLabel(period.certainty),
    }))
  return {
    caseRef: openCase.ref,
    today: today().toString(),
    periods: shown,
    mayWrite: entered.role === 'case_manager',
  }
})

export default function TimeAxis({ loaderData }: Route.ComponentProps) {
  const { periods } = loaderData
  const add = loaderData.mayWrite ? (
    <ButtonLink to={`/faelle/${loaderData.caseRef}/zeitachse/neu`} kind="primary" icon="add">
      {m.transitions_add_period()}
    </ButtonLink>
  ) : null
  const table = (
    <DataTable
      caption={m.transitions_periods()}
      captionHidden
      rows={periods}
      rowKey={(period) => period.ref}
      columns={[
        { key: 'rechtskreis', label: m.transitions_rechtskreis(), cell: (period) => period.rechtskreis },
        { key: 'lane', label: m.transitions_lane(), cell: (period) => period.lane },
        { key: 'from', label: m.transitions_from(), cell: (period) => <DateText value={period.from} /> },
        {
          key: 'until',
          label: m.transitions_until(),
          cell: (period) => (period.until ? <DateText value={period.until} /> : m.transitions_runs()),
        },
        { key: 'office', label: m.transitions_office(), cell: (period) => period.office },
        { key: 'certainty', label: m.transitions_certainty(), cell: (period) => period.certainty },
      ]}
    />
  )
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.transitions_axis()}</h2>
        {add}
      </div>
      {periods.length === 0 ? (
        <EmptyState title={m.transitions_empty()} level={3}>
          {m.transitions_empty_words()}
        </EmptyState>
      ) : (
        <Figure result={m.transitions_result({ count: periods.length })} level={3} table={table} tableOpen>
          <AxisPicture periods={periods} today={loaderData.today} />
        </Figure>
      )}
    </>
  )
}
