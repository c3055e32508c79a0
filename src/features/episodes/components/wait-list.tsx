import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'

/** What was put off in this case, until when and why; nothing where nothing was. */
export function WaitList({
  waits,
}: {
  waits: readonly { id: string; waitsUntil: string; reason: string }[]
}) {
  if (waits.length === 0) return null
  return (
    <section className="flow">
      <h3 className="kern-heading-small">{m.episodes_waits()}</h3>
      <DataTable
        caption={m.episodes_waits()}
        captionHidden
        rows={waits}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'until',
            label: m.episodes_waits_until(),
            cell: (row) => <DateText value={row.waitsUntil} />,
          },
          { key: 'reason', label: m.episodes_reason(), cell: (row) => row.reason },
        ]}
      />
    </section>
  )
}
