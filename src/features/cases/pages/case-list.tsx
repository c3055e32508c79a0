import { Form } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { Pagination } from '#ui/data/pagination.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { CaseListHead } from '../components/case-list-head.tsx'
import { ChosenBar } from '../components/chosen-bar.tsx'
import { CaseTable } from '../components/case-table.tsx'
import { NoCases } from '../components/no-cases.tsx'
import { noteListReading } from '../data/case-lists.server.ts'
import { savedViews } from '../data/saved-views.server.ts'
import { caseAddress, withoutLimits } from '../list/case-filter.ts'
import { shownCases } from '../list/shown-cases.server.ts'
import { caseRoles } from '../permissions.ts'
import type { Route } from './+types/case-list'

export const handle = definePage({
  access: { roles: caseRoles, recorded: 'list.read once per day and membership' },
  title: m.cases_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

const perPage = 50
const chosenForm = 'chosen-cases'

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const shown = await shownCases(trx, entered, url.searchParams, { perPage })
  await noteListReading(trx, 'cases')
  const views = await savedViews(trx, entered)
  return { ...shown, views, mayBegin: entered.role === 'case_manager' }
})

export default function CaseList({ loaderData }: Route.ComponentProps) {
  const { filter, filters, rows, total, mayBegin } = loaderData
  const resetTo = caseAddress(withoutLimits(filter))
  const file = (kind: 'csv' | 'xlsx', label: string) => (
    <ButtonLink
      to={caseAddress({ ...filter, page: 1 }, `/faelle/liste.${kind}`)}
      kind="tertiary"
      reloadDocument
    >
      {label}
    </ButtonLink>
  )
  return (
    <>
      <CaseListHead {...loaderData} title={handle.title()} path="/faelle" shown={rows.length} />
      {rows.length === 0 ? (
        <NoCases filtered={filters.length > 0} resetTo={resetTo} />
      ) : (
        <>
          {mayBegin ? (
            <>
              <Form method="get" id={chosenForm} action="/faelle/aufgaben" />
              <ChosenBar form={chosenForm} shown={rows.length} />
            </>
          ) : null}
          <CaseTable rows={rows} filter={filter} form={mayBegin ? chosenForm : null} />
        </>
      )}
      <Pagination
        page={filter.page}
        pages={Math.max(1, Math.ceil(total / perPage))}
        to={(page) => caseAddress({ ...filter, page })}
      />
      {rows.length > 0 ? (
        <div className="button-row no-print">
          {file('xlsx', m.cases_export_xlsx())}
          {file('csv', m.cases_export())}
        </div>
      ) : null}
    </>
  )
}
