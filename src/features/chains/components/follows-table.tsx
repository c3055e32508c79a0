import type { ChainEdge } from '#domain/mining/chain-layout.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'

/** What follows what, how often, after how many days. */
export function FollowsTable({ edges }: { edges: readonly ChainEdge[] }) {
  return (
    <DataTable
      caption={m.chains_follows()}
      captionHidden
      rows={edges}
      rowKey={(edge) => `${edge.from}|${edge.to}`}
      columns={[
        { key: 'from', label: m.chains_from(), cell: (edge) => edge.from },
        { key: 'to', label: m.chains_to(), cell: (edge) => edge.to },
        {
          key: 'count',
          label: m.chains_count(),
          cell: (edge) => edge.count.toLocaleString('de-DE'),
          numeric: true,
        },
        {
          key: 'days',
          label: m.chains_waiting(),
          cell: (edge) => edge.medianDays.toLocaleString('de-DE'),
          numeric: true,
        },
      ]}
    />
  )
}
