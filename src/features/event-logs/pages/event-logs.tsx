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
import { keptLogs } from '../data/log-reader.server.ts'
import { logReaders } from '../permissions.ts'
import { stateWords } from '../state-words.ts'
import type { Route } from './+types/event-logs'

export const handle = definePage({
  access: { roles: logReaders, recorded: 'none: the list names files and purposes, no persons' },
  title: m.event_logs_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, _args: Route.LoaderArgs) => ({
  logs: await keptLogs(trx, entered),
}))

export default function EventLogs({ loaderData: { logs } }: Route.ComponentProps) {
  return (
    <>
      <div className="page-head">
        <h1 className="kern-heading-large">{m.event_logs_title()}</h1>
        <ButtonLink to="/struktur/protokolle/einlesen" kind="primary" icon="add">
          {m.event_logs_send()}
        </ButtonLink>
      </div>
      <StructureTabs current="/struktur/protokolle" />
      <p className="kern-body">{m.event_logs_words()}</p>
      {logs.length === 0 ? (
        <EmptyState title={m.event_logs_empty()}>{m.event_logs_empty_words()}</EmptyState>
      ) : (
        <>
          <ResultLine text={m.event_logs_shown({ count: logs.length })} order={m.event_logs_newest_first()} />
          <DataTable
            caption={m.event_logs_title()}
            captionHidden
            rows={logs}
            rowKey={(log) => log.ref}
            rowTo={(log) => `/struktur/protokolle/${log.ref}`}
            columns={[
              { key: 'file', label: m.event_logs_file(), cell: (log) => log.fileName },
              { key: 'origin', label: m.event_logs_origin(), cell: (log) => log.origin },
              { key: 'purpose', label: m.event_logs_purpose(), cell: (log) => log.purpose },
              { key: 'state', label: m.event_logs_state(), cell: (log) => stateWords(log.state) },
              {
                key: 'delete',
                label: m.event_logs_delete_on(),
                cell: (log) => <DateText value={log.deleteOn} />,
              },
            ]}
          />
        </>
      )}
    </>
  )
}
