import { data } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { today } from '#platform/clock.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { Pagination } from '#ui/data/pagination.tsx'
import { ResultLine } from '#ui/data/result-line.tsx'
import { Tabs } from '#ui/data/tabs.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { findCodeList, standingEntries } from '../data/code-list-reader.server.ts'
import { listReaders } from '../permissions.ts'
import type { Route } from './+types/code-list'

export const handle = definePage({
  access: { roles: listReaders, recorded: 'none: code lists name no persons' },
  title: m.reference_list,
  above: [{ title: m.reference_lists, to: '/verwaltung/codelisten' }],
})

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: pageTitle(loaderData?.title ?? handle.title()) },
]

const perPage = 100

export const loader = page(handle.access, async ({ trx, scope }, { params, url }: Route.LoaderArgs) => {
  const list = await findCodeList(params.list)
  if (!list) {
    await scope.refuse(trx, 'unseen')
    throw data(null, { status: 404 })
  }
  const ended = url.searchParams.get('zeigen') === 'beendete'
  const day = today().toString()
  const entries = (await standingEntries(list.code)).filter(
    (entry) => (entry.until !== null && entry.until <= day) === ended,
  )
  const shown = Math.max(1, Math.min(10_000, Number(url.searchParams.get('seite')) || 1))
  return {
    list: {
      code: list.code,
      source: list.source,
      asOf: list.asOf,
      version: list.version,
      uri: list.uri,
    },
    title: getLocale() === 'en' ? list.titleEn : list.titleDe,
    ended,
    shown,
    total: entries.length,
    rows: entries
      .slice((shown - 1) * perPage, shown * perPage)
      .map(({ code, label, labelEn, from, until }) => ({ code, label, labelEn, from, until })),
  }
})

export default function CodeList({ loaderData }: Route.ComponentProps) {
  const { list, rows, ended } = loaderData
  const address = (page: number, ofEnded = ended) =>
    `/verwaltung/codelisten/${list.code}?${new URLSearchParams({ ...(ofEnded ? { zeigen: 'beendete' } : {}), seite: String(page) })}`
  return (
    <>
      <h1 className="kern-heading-large">{loaderData.title}</h1>
      <DescriptionList
        facts={[
          { term: m.reference_source(), value: list.source },
          { term: m.reference_as_of(), value: list.version || list.asOf },
          { term: m.reference_uri(), value: list.uri },
        ]}
      />
      <Tabs
        label={m.reference_choose_entries()}
        tabs={[
          { label: m.reference_valid(), to: address(1, false) },
          { label: m.reference_ended(), to: address(1, true) },
        ]}
        current={address(1)}
      />
      <ResultLine
        text={m.reference_entries_shown({ shown: rows.length, total: loaderData.total })}
        order={m.reference_by_position()}
      />
      {rows.length === 0 ? (
        <EmptyState title={m.reference_no_entries()}>{m.reference_no_entries_words()}</EmptyState>
      ) : (
        <DataTable
          caption={loaderData.title}
          captionHidden
          rows={rows}
          rowKey={(row) => `${row.code} ${row.from}`}
          columns={[
            { key: 'code', label: m.reference_key(), cell: (row) => <code>{row.code}</code> },
            { key: 'label', label: m.reference_label(), cell: (row) => row.label },
            { key: 'labelEn', label: m.reference_label_en(), cell: (row) => row.labelEn },
            {
              key: 'from',
              label: m.reference_from(),
              cell: (row) => row.from && <DateText value={row.from} />,
            },
            {
              key: 'until',
              label: m.reference_until(),
              cell: (row) => row.until && <DateText value={row.until} />,
            },
          ]}
        />
      )}
      <Pagination
        page={loaderData.shown}
        pages={Math.ceil(loaderData.total / perPage)}
        to={(page) => address(page)}
      />
    </>
  )
}
