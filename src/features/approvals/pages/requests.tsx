import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { membershipTitles } from '#features/organisations/index.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { approvableDeed } from '../approvable-deeds.server.ts'
import { stateLabel } from '../components/request-facts.tsx'
import { requestsOfCase } from '../data/requests.server.ts'
import { approvalRoles } from '../permissions.ts'
import type { Route } from './+types/requests'

export const handle = definePage({
  access: { roles: approvalRoles, recorded: 'case.opened, part freigaben' },
  title: m.approvals_list,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async ({ trx, entered, openCase }, _args: Route.LoaderArgs) => {
  const titles = await membershipTitles(trx, entered)
  const requests = await requestsOfCase(trx, entered, openCase.caseId)
  return {
    caseRef: openCase.ref,
    lines: requests.map(({ ref, deed, authorId, approverId, askedAt, state }) => ({
      ref,
      title: approvableDeed(deed).title(),
      author: titles.get(authorId) ?? '',
      approver: titles.get(approverId) ?? '',
      askedAt: askedAt.toISOString(),
      state,
    })),
  }
})

export default function Requests({ loaderData: { caseRef, lines } }: Route.ComponentProps) {
  return (
    <>
      <h2 className="kern-heading-medium">{m.approvals_list()}</h2>
      {lines.length === 0 ? (
        <EmptyState title={m.approvals_none()} level={3}>
          {m.approvals_none_words()}
        </EmptyState>
      ) : (
        <DataTable
          caption={m.approvals_list()}
          captionHidden
          rows={lines}
          rowKey={(line) => line.ref}
          rowTo={(line) => `/faelle/${caseRef}/freigaben/${line.ref}`}
          columns={[
            { key: 'what', label: m.approvals_what(), cell: (line) => line.title },
            { key: 'author', label: m.approvals_asked_by(), cell: (line) => line.author },
            { key: 'approver', label: m.approvals_asked_of(), cell: (line) => line.approver },
            { key: 'on', label: m.approvals_asked_on(), cell: (line) => <DateText value={line.askedAt} /> },
            { key: 'state', label: m.approvals_state(), cell: (line) => stateLabel(line.state) },
          ]}
        />
      )}
    </>
  )
}
