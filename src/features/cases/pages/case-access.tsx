import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { membershipTitles } from '#features/organisations/index.ts'
import { categoryLabel } from '#features/concept/view.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { actionLabel } from '../labels/action-labels.ts'
import { HandoverTable } from '../components/handover-table.tsx'
import { handoversOfCase } from '../data/workload-reader.server.ts'
import { grantsOfOpenCase, looksAtOpenCase } from '../data/case-access.server.ts'
import { caseRoles } from '../permissions.ts'
import { sourceLabel } from '../labels/phase-labels.ts'
import type { Route } from './+types/case-access'

export const handle = definePage({
  access: { roles: caseRoles, recorded: 'case.opened, part zugriffe' },
  title: m.cases_access,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async ({ trx, entered, openCase }, _args: Route.LoaderArgs) => {
  const [grants, looks, handovers, titles] = await Promise.all([
    grantsOfOpenCase(trx),
    looksAtOpenCase(trx, entered, openCase.caseId),
    handoversOfCase(trx, entered, openCase.caseId),
    membershipTitles(trx, entered),
  ])
  return {
    caseRef: openCase.ref,
    grants: grants.map((grant, at) => ({
      key: String(at),
      holder: grant.holder,
      organisation: grant.organisationName,
      because: sourceLabel(grant.sourceKind),
      categories: grant.categories.map(categoryLabel).join(', '),
      from: grant.validFrom.toISOString(),
      until: (grant.endedAt ?? grant.validUntil)?.toISOString() ?? null,
      ended: grant.endedAt !== null || (grant.validUntil !== null && grant.validUntil < new Date()),
    })),
    handovers: handovers.map(({ id, fromId, toId, reason, handedOverAt }) => ({
      id,
      at: handedOverAt.toISOString(),
      from: titles.get(fromId) ?? '',
      to: titles.get(toId) ?? '',
      reason,
    })),
    looks: looks.map((look, at) => ({
      key: String(at),
      at: look.recordedAt.toISOString(),
      by: (look.membershipId && titles.get(look.membershipId)) ?? m.cases_by_program(),
      what: actionLabel(look.action, look.part),
      refused: look.outcome === 'refused',
    })),
  }
})

export default function CaseAccess({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.cases_access()}</h2>
        <div className="button-row no-print">
          <ButtonLink to={`/faelle/${loaderData.caseRef}/beratung`}>{m.cases_consultation()}</ButtonLink>
        </div>
      </div>
      <DataTable
        caption={m.cases_who_may()}
        rows={loaderData.grants}
        rowKey={(grant) => grant.key}
        columns={[
          { key: 'holder', label: m.cases_holder(), cell: (grant) => grant.holder },
          { key: 'organisation', label: m.cases_organisation(), cell: (grant) => grant.organisation },
          { key: 'because', label: m.cases_because(), cell: (grant) => grant.because },
          {
            key: 'categories',
            label: m.cases_categories(),
            cell: (grant) => grant.categories || m.cases_nothing(),
          },
          {
            key: 'from',
            label: m.cases_from(),
            cell: (grant) => <DateText value={grant.from} time={false} />,
          },
          {
            key: 'until',
            label: m.cases_until_column(),
            cell: (grant) =>
              grant.until ? <DateText value={grant.until} time={false} /> : m.cases_until_further(),
          },
          {
            key: 'state',
            label: m.cases_state(),
            cell: (grant) => (
              <Badge kind={grant.ended ? 'neutral' : 'success'}>
                {grant.ended ? m.cases_ended() : m.cases_running()}
              </Badge>
            ),
          },
        ]}
      />
      <HandoverTable handovers={loaderData.handovers} />
      <DataTable
        caption={m.cases_who_looked()}
        rows={loaderData.looks}
        rowKey={(look) => look.key}
        columns={[
          { key: 'at', label: m.cases_when(), cell: (look) => <DateText value={look.at} /> },
          { key: 'by', label: m.cases_who(), cell: (look) => look.by },
          { key: 'what', label: m.cases_what(), cell: (look) => look.what },
          {
            key: 'outcome',
            label: m.cases_outcome(),
            cell: (look) => (
              <Badge kind={look.refused ? 'warning' : 'neutral'}>
                {look.refused ? m.cases_refused() : m.cases_done()}
              </Badge>
            ),
          },
        ]}
      />
    </>
  )
}
