import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { StructureTabs } from '#features/chains/view.ts'
import { overriddenRules, siteEnquiryCounts } from '#features/enquiries/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { EnquiryCountTable, OverrideTable } from '../components/enquiry-count-tables.tsx'
import { byOutcome } from '../enquiries-by-outcome.ts'
import type { Route } from './+types/enquiry-counts'

export const handle = definePage({
  access: {
    roles: ['coordinator'],
    recorded: 'enquiries.counted and overrides.counted, one entry per analysis',
  },
  title: m.supervision_enquiries,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx }, _args: Route.LoaderArgs) => {
  const route = await labelsOf('access_routes')
  const counts = await siteEnquiryCounts(trx)
  return {
    rows: byOutcome(counts, (code) => (code ? route(code) : m.ui_missing_not_asked())),
    overrides: await overriddenRules(trx),
  }
})

export default function EnquiryCounts({ loaderData }: Route.ComponentProps) {
  const { rows, overrides } = loaderData
  return (
    <>
      <h1 className="kern-heading-large">{m.supervision_enquiries()}</h1>
      <StructureTabs current="/struktur/anfragen" />
      <p className="kern-body">{m.supervision_enquiries_words()}</p>
      {rows.length === 0 ? (
        <EmptyState title={m.supervision_no_enquiries()}>{m.supervision_no_enquiries_words()}</EmptyState>
      ) : (
        <EnquiryCountTable rows={rows} />
      )}
      {overrides.length > 0 ? <OverrideTable overrides={overrides} /> : null}
    </>
  )
}
