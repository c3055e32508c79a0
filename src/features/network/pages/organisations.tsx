import { definePage, mayWrite } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { organisationList } from '#features/organisations/index.ts'
import { NetworkTabs } from '#features/organisations/view.ts'
import { codesByLabel, labelsOf } from '#features/reference/index.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { Pagination } from '#ui/data/pagination.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { ListHead } from '../components/list-head.tsx'
import { listAddress, readListView, sortOf } from '../list-address.ts'
import { networkReaders, networkWriters } from '../permissions.ts'
import type { Route } from './+types/organisations'

export const handle = definePage({
  access: { roles: networkReaders, recorded: 'none: organisations are no persons' },
  title: m.network_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

const here = '/netzwerk'
const perPage = 50

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const view = readListView(url.searchParams, ['name', 'kind'])
  const [kind, kinds] = await Promise.all([labelsOf('agency_kinds'), codesByLabel('agency_kinds')])
  const { rows, total } = await organisationList(trx, entered, {
    closed: view.past,
    kinds: view.order === 'kind' ? kinds : null,
    page: view.page,
    perPage,
  })
  return {
    view,
    total,
    mayWrite: mayWrite(networkWriters, entered.role),
    organisations: rows.map((row) => ({ ...row, kind: kind(row.kind) })),
  }
})

export default function Organisations({ loaderData }: Route.ComponentProps) {
  const { organisations, view, total } = loaderData
  const closedOn = {
    key: 'closed',
    label: m.network_closed_on(),
    cell: (row: (typeof organisations)[number]) => (row.closedOn ? <DateText value={row.closedOn} /> : null),
  }
  return (
    <>
      <div className="page-head">
        <h1 className="kern-heading-large">{m.network_title()}</h1>
        {loaderData.mayWrite ? (
          <ButtonLink to="/netzwerk/organisationen/neu" kind="primary" icon="add">
            {m.network_create_organisation()}
          </ButtonLink>
        ) : null}
      </div>
      <NetworkTabs current={here} />
      <ListHead
        text={view.past ? m.network_closed_shown({ count: total }) : m.network_shown({ count: total })}
        order={view.order === 'kind' ? m.network_order_kind() : m.network_order()}
        to={listAddress(here, { ...view, past: !view.past, page: 1 })}
        toWords={view.past ? m.network_show_open() : m.network_show_closed()}
      />
      {organisations.length === 0 ? (
        <EmptyState title={view.past ? m.network_none_closed() : m.network_none()}>
          {view.past ? m.network_none_closed_words() : m.network_none_words()}
        </EmptyState>
      ) : (
        <DataTable
          caption={m.network_organisations()}
          captionHidden
          rows={organisations}
          rowKey={(row) => row.ref}
          rowTo={(row) => `/netzwerk/organisationen/${row.ref}`}
          columns={[
            {
              key: 'name',
              label: m.network_name(),
              sort: sortOf(here, view, 'name'),
              cell: (row) => row.name,
            },
            {
              key: 'kind',
              label: m.network_kind(),
              sort: sortOf(here, view, 'kind'),
              cell: (row) => row.kind,
            },
            ...(view.past ? [closedOn] : []),
          ]}
        />
      )}
      <Pagination
        page={view.page}
        pages={Math.ceil(total / perPage)}
        to={(page) => listAddress(here, { ...view, page })}
      />
    </>
  )
}
