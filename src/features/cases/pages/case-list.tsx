import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { municipalityOptions } from '#features/reference/index.ts'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { Pagination } from '#ui/data/pagination.tsx'
import { ResultLine } from '#ui/data/result-line.tsx'
import { Tabs } from '#ui/data/tabs.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { CaseTable } from '../components/case-table.tsx'
import { caseAddress, readCaseFilter } from '../case-filter.ts'
import { myCases, noteListReading } from '../data/case-lists.server.ts'
import { caseRoles } from '../permissions.ts'
import { phaseLabel, sourceLabel, statusLabel } from '../labels/phase-labels.ts'
import type { Route } from './+types/case-list'

export const handle = definePage({
  access: { roles: caseRoles, recorded: 'list.read once per day and membership' },
  title: m.cases_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

const perPage = 50

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const filter = readCaseFilter(url.searchParams)
  const { rows, total } = await myCases(trx, entered, { ...filter, perPage })
  const places = new Map((await municipalityOptions()).map((place) => [place.value, place.label]))
  await noteListReading(trx, 'cases')
  return {
    filter,
    total,
    mayBegin: entered.role === 'case_manager',
    rows: rows.map((row) => ({
      ...row,
      phase: phaseLabel(row.phase),
      status: statusLabel(row.status),
      because: sourceLabel(row.sourceKind),
      municipality: row.municipalityCode ? (places.get(row.municipalityCode) ?? row.municipalityCode) : null,
    })),
  }
})

export default function CaseList({ loaderData }: Route.ComponentProps) {
  const { filter, rows, total } = loaderData
  const words = { due: m.cases_order_due, name: m.cases_order_name, updated: m.cases_order_updated }
  const status = (value: typeof filter.status, label: string) => ({
    label,
    to: caseAddress({ ...filter, status: value, page: 1 }),
  })
  return (
    <>
      <div className="page-head">
        <h1 className="kern-heading-large">{m.cases_title()}</h1>
        {loaderData.mayBegin ? (
          <div className="button-row">
            <ButtonLink to="/suche" kind="primary" icon="add">
              {m.cases_admit()}
            </ButtonLink>
            <ButtonLink to="/faelle/uebergeben">{m.cases_hand_over()}</ButtonLink>
          </div>
        ) : null}
      </div>
      <Tabs
        label={m.cases_by_status()}
        tabs={[
          status('open', m.cases_open_ones()),
          status('paused', m.cases_paused_ones()),
          status('closed', m.cases_closed_ones()),
          status('all', m.cases_all()),
        ]}
        current={caseAddress({ ...filter, page: 1 })}
      />
      <ResultLine text={m.cases_shown({ shown: rows.length, total })} order={words[filter.order]()} />
      {rows.length === 0 ? (
        <EmptyState title={m.cases_none()}>{m.cases_none_words()}</EmptyState>
      ) : (
        <CaseTable rows={rows} filter={filter} />
      )}
      <Pagination
        page={filter.page}
        pages={Math.max(1, Math.ceil(total / perPage))}
        to={(page) => caseAddress({ ...filter, page })}
      />
      {rows.length > 0 ? (
        <ButtonLink
          to={caseAddress({ ...filter, page: 1 }, '/faelle/liste.csv')}
          kind="tertiary"
          reloadDocument
        >
          {m.cases_export()}
        </ButtonLink>
      ) : null}
    </>
  )
}
