import { toldLines } from '#domain/publication/next-version.ts'
import { publicationDay } from '#domain/publication/publication-day.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { ResultLine } from '#ui/data/result-line.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { StructureTabs } from '#features/chains/view.ts'
import { publishedHandovers } from '../data/published-reader.server.ts'
import { publishers } from '../permissions.ts'
import type { Route } from './+types/publications'

export const handle = definePage({
  access: { roles: publishers, recorded: 'none: published tables name no persons' },
  title: m.reports_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, _args: Route.LoaderArgs) => {
  const versions = await publishedHandovers(trx, entered)
  const next = publicationDay(today().toString())
  return {
    mayPublish: versions.every(({ asOf }) => asOf < next),
    versions: versions.map(({ ref, asOf, publishedAt, lines }) => ({
      ref,
      asOf,
      publishedAt: publishedAt.toISOString(),
      lines: toldLines(lines).length,
    })),
  }
})

export default function Publications({ loaderData }: Route.ComponentProps) {
  const { versions } = loaderData
  return (
    <>
      <div className="page-head">
        <h1 className="kern-heading-large">{m.reports_title()}</h1>
        {loaderData.mayPublish ? (
          <ButtonLink to="/struktur/veroeffentlichungen/neu" kind="primary" icon="add">
            {m.reports_look()}
          </ButtonLink>
        ) : null}
      </div>
      <StructureTabs current="/struktur/veroeffentlichungen" />
      <p className="kern-body">{m.reports_words()}</p>
      {versions.length === 0 ? (
        <EmptyState title={m.reports_empty()}>{m.reports_empty_words()}</EmptyState>
      ) : (
        <>
          <ResultLine text={m.reports_shown({ count: versions.length })} order={m.reports_newest_first()} />
          <DataTable
            caption={m.reports_handovers()}
            rows={versions}
            rowKey={(version) => version.ref}
            rowTo={(version) => `/struktur/veroeffentlichungen/${version.ref}`}
            columns={[
              { key: 'asOf', label: m.reports_as_of(), cell: (version) => <DateText value={version.asOf} /> },
              {
                key: 'at',
                label: m.reports_published_at(),
                cell: (version) => <DateText value={version.publishedAt} time={false} />,
              },
              { key: 'lines', label: m.reports_lines(), cell: (version) => version.lines, numeric: true },
            ]}
          />
        </>
      )}
    </>
  )
}
