import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { openOrganisations } from '#features/organisations/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { ResultLine } from '#ui/data/result-line.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { NetworkTabs } from '../components/network-tabs.tsx'
import { networkReaders } from '../permissions.ts'
import type { Route } from './+types/organisations'

export const handle = definePage({
  access: { roles: networkReaders, recorded: 'none: organisations are no persons' },
  title: m.network_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, _args: Route.LoaderArgs) => {
  const [organisations, kind] = await Promise.all([openOrganisations(trx, entered), labelsOf('agency_kinds')])
  return {
    organisations: organisations.map(({ ref, name, kind: code }) => ({ ref, name, kind: kind(code) })),
  }
})

export default function Organisations({ loaderData }: Route.ComponentProps) {
  const { organisations } = loaderData
  return (
    <>
      <h1 className="kern-heading-large">{m.network_title()}</h1>
      <NetworkTabs current="/netzwerk" />
      <ResultLine text={m.network_shown({ count: organisations.length })} order={m.network_order()} />
      {organisations.length === 0 ? (
        <EmptyState title={m.network_none()}>{m.network_none_words()}</EmptyState>
      ) : (
        <DataTable
          caption={m.network_organisations()}
          captionHidden
          rows={organisations}
          rowKey={(organisation) => organisation.ref}
          columns={[
            { key: 'name', label: m.network_name(), cell: (organisation) => organisation.name },
            { key: 'kind', label: m.network_kind(), cell: (organisation) => organisation.kind },
          ]}
        />
      )}
    </>
  )
}
