import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { HandoverTable } from '../components/handover-table.tsx'
import { findPublished } from '../data/published-reader.server.ts'
import { publishers } from '../permissions.ts'
import { shownLines } from '../shown-lines.ts'
import type { Route } from './+types/published-handovers'

export const handle = definePage({
  access: { roles: publishers, recorded: 'none: published tables name no persons' },
  title: m.reports_handovers,
  above: [{ title: m.reports_title, to: '/struktur/veroeffentlichungen' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered, scope }, { params }: Route.LoaderArgs) => {
  const version = await named({ trx, scope }, params.publishedRef, (ref) => findPublished(trx, entered, ref))
  return { ref: version.ref, asOf: version.asOf, lines: shownLines(version.lines) }
})

export default function PublishedHandovers({ loaderData }: Route.ComponentProps) {
  const { ref, asOf, lines } = loaderData
  return (
    <>
      <h1 className="kern-heading-large">{m.reports_handovers()}</h1>
      <p className="kern-body">
        {m.reports_up_to()} <DateText value={asOf} />. {m.reports_frozen_words()} {m.reports_lines_missing()}{' '}
        {m.reports_may_differ()}
      </p>
      <HandoverTable lines={lines} />
      <ButtonLink to={`/struktur/veroeffentlichungen/${ref}/uebergaben.csv`} kind="tertiary" reloadDocument>
        {m.reports_as_file({ count: lines.length })}
      </ButtonLink>
    </>
  )
}
