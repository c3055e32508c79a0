import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { membershipTitles } from '#features/organisations/index.ts'
import { roleLabel } from '#features/identity/view.ts'
import type { Role } from '#domain/kernel/roles.ts'
import { roles } from '#domain/kernel/roles.ts'
import { Badge } from '#ui/notices/badge.tsx'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { Tabs } from '#ui/data/tabs.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { logEntries, newestBlock } from '../data/log-reader.server.ts'
import type { Route } from './+types/log'

export const handle = definePage({
  access: { roles: ['privacy_officer'], recorded: 'list.read once per day and membership' },
  title: m.audit_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

const perPage = 100
const known = (role: string | null): role is Role => (roles as readonly string[]).includes(role ?? '')

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const refusedOnly = url.searchParams.get('nur') === 'abgelehnt'
  const page = Math.max(1, Math.min(10_000, Number(url.searchParams.get('seite')) || 1))
  const [rows, titles, block] = await Promise.all([
    logEntries(trx, entered, { action: null, refusedOnly, page, perPage }),
    membershipTitles(trx, entered),
    newestBlock(trx, entered),
  ])
  return {
    refusedOnly,
    page,
    more: rows.length > perPage,
    block: block ? { number: block.blockNo, at: block.sealedAt.toISOString() } : null,
    rows: rows.slice(0, perPage).map((row) => ({
      id: row.id,
      at: row.recordedAt.toISOString(),
      by: (row.membershipId && titles.get(row.membershipId)) || m.audit_by_program(),
      role: known(row.actingRole) ? roleLabel(row.actingRole) : m.audit_by_program(),
      action: row.part ? `${row.action} (${row.part})` : row.action,
      refused: row.outcome === 'refused',
    })),
  }
})

const address = (refusedOnly: boolean, page: number) =>
  `/verwaltung/protokoll?${new URLSearchParams({ ...(refusedOnly ? { nur: 'abgelehnt' } : {}), seite: String(page) })}`

export default function Log({ loaderData }: Route.ComponentProps) {
  const { rows, refusedOnly, page, block } = loaderData
  return (
    <>
      <h1 className="kern-heading-large">{m.audit_title()}</h1>
      <p className="kern-body">
        {m.audit_words()} {block ? m.audit_sealed({ number: block.number }) : m.audit_not_sealed()}
      </p>
      <Tabs
        label={m.audit_filter()}
        tabs={[
          { label: m.audit_all(), to: address(false, 1) },
          { label: m.audit_refused_only(), to: address(true, 1) },
        ]}
        current={address(refusedOnly, 1)}
      />
      {rows.length === 0 ? (
        <EmptyState title={m.audit_none()}>{m.audit_none_words()}</EmptyState>
      ) : (
        <DataTable
          caption={m.audit_title()}
          captionHidden
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'at', label: m.audit_when(), cell: (row) => <DateText value={row.at} /> },
            { key: 'by', label: m.audit_who(), cell: (row) => row.by },
            { key: 'role', label: m.audit_role(), cell: (row) => row.role },
            { key: 'action', label: m.audit_what(), cell: (row) => row.action },
            {
              key: 'outcome',
              label: m.audit_outcome(),
              cell: (row) => (
                <Badge kind={row.refused ? 'warning' : 'neutral'}>
                  {row.refused ? m.audit_refused() : m.audit_done()}
                </Badge>
              ),
            },
          ]}
        />
      )}
      {loaderData.more ? (
        <ButtonLink to={address(refusedOnly, page + 1)}>{m.audit_older()}</ButtonLink>
      ) : null}
    </>
  )
}
