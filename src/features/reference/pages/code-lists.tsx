import { Link } from 'react-router'
import { definePage, mayWrite } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { ResultLine } from '#ui/data/result-line.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { codeLists } from '../data/code-list-reader.server.ts'
import { waitingImports } from '../data/import-reader.server.ts'
import { listKeepers, listReaders } from '../permissions.ts'
import type { Route } from './+types/code-lists'

export const handle = definePage({
  access: { roles: listReaders, recorded: 'none: code lists name no persons' },
  title: m.reference_lists,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, _args: Route.LoaderArgs) => {
  const mayKeep = mayWrite(listKeepers, entered.role)
  const [lists, waiting] = await Promise.all([codeLists(), mayKeep ? waitingImports(trx, entered) : []])
  return {
    mayKeep,
    waiting: waiting.map((sent) => ({
      ref: sent.ref,
      name: sent.head.title || sent.fileName,
      at: sent.uploadedAt.toISOString(),
    })),
    lists: lists.map((list) => ({
      code: list.code,
      title: getLocale() === 'en' ? list.titleEn : list.titleDe,
      entries: list.entries,
      source: list.source,
      asOf: list.version || list.asOf,
    })),
  }
})

export default function CodeLists({ loaderData }: Route.ComponentProps) {
  const { lists, waiting } = loaderData
  return (
    <>
      <div className="page-head">
        <h1 className="kern-heading-large">{m.reference_lists()}</h1>
        {loaderData.mayKeep ? (
          <ButtonLink to="/verwaltung/codelisten/einlesen" kind="primary" icon="add">
            {m.reference_upload()}
          </ButtonLink>
        ) : null}
      </div>
      <p className="kern-body">{m.reference_lists_words()}</p>
      {waiting.length > 0 ? (
        <DataTable
          caption={m.reference_waiting()}
          rows={waiting}
          rowKey={(sent) => sent.ref}
          columns={[
            {
              key: 'name',
              label: m.reference_list(),
              cell: (sent) => <Link to={`/verwaltung/codelisten/einlesen/${sent.ref}`}>{sent.name}</Link>,
            },
            { key: 'at', label: m.reference_sent_at(), cell: (sent) => <DateText value={sent.at} /> },
          ]}
        />
      ) : null}
      <ResultLine text={m.reference_lists_shown({ count: lists.length })} order={m.reference_by_title()} />
      <DataTable
        caption={m.reference_lists()}
        captionHidden
        rows={lists}
        rowKey={(list) => list.code}
        columns={[
          {
            key: 'title',
            label: m.reference_list(),
            cell: (list) => <Link to={`/verwaltung/codelisten/${list.code}`}>{list.title}</Link>,
          },
          { key: 'entries', label: m.reference_entries_today(), cell: (list) => list.entries, numeric: true },
          { key: 'asOf', label: m.reference_as_of(), cell: (list) => list.asOf },
          { key: 'source', label: m.reference_source(), cell: (list) => list.source },
        ]}
      />
    </>
  )
}
