import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'

/** How it went on after closings; nothing where nobody asked yet. */
export function FollowUpList({
  followUps,
}: {
  followUps: readonly { id: string; askedOn: string; outcome: string; words: string }[]
}) {
  if (followUps.length === 0) return null
  return (
    <section className="flow">
      <h3 className="kern-heading-small">{m.episodes_after_closing()}</h3>
      <DataTable
        caption={m.episodes_after_closing()}
        captionHidden
        rows={followUps}
        rowKey={(row) => row.id}
        columns={[
          { key: 'on', label: m.episodes_asked_on(), cell: (row) => <DateText value={row.askedOn} /> },
          { key: 'outcome', label: m.episodes_outcome(), cell: (row) => row.outcome },
          { key: 'words', label: m.episodes_follow_up_note(), cell: (row) => row.words || null },
        ]}
      />
    </section>
  )
}
