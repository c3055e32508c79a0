import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import type { PresentedReady } from '../present/ready.server.ts'

/** Changes whose day follows from what is kept, each leading to its proposal; and those whose day cannot be said. */
export function ReadyProposals({ ready, open, here }: PresentedReady & { here: string }) {
  if (ready.length === 0 && open.length === 0) return null
  return (
    <section className="flow" aria-labelledby="ready-proposals">
      <h3 className="kern-heading-small" id="ready-proposals">
        {m.transitions_proposal_ready()}
      </h3>
      {ready.length > 0 ? (
        <DataTable
          caption={m.transitions_proposal_ready()}
          captionHidden
          rows={ready}
          rowKey={({ key }) => key}
          rowTo={({ search }) => `${here}?${search}`}
          columns={[
            { key: 'event', label: m.transitions_trigger_event(), cell: ({ event }) => event },
            { key: 'kind', label: m.transitions_kind(), cell: ({ kind }) => kind },
            {
              key: 'on',
              label: m.transitions_proposal_changes_on(),
              cell: ({ changesOn }) => <DateText value={changesOn} />,
            },
            { key: 'from', label: m.transitions_proposal_follows_from(), cell: ({ from }) => from },
          ]}
        />
      ) : null}
      {open.map((words) => (
        <p className="kern-body" key={words}>
          {words}
        </p>
      ))}
    </section>
  )
}
