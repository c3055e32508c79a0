import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import type { ShownLine } from '../shown-lines.ts'

/** Hand-overs as they may be told. */
export function HandoverTable({ lines }: { lines: readonly ShownLine[] }) {
  const written = (value: number) => value.toLocaleString('de-DE')
  return (
    <DataTable
      caption={m.reports_handovers()}
      captionHidden
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        { key: 'from', label: m.reports_from(), cell: (line) => line.from },
        { key: 'to', label: m.reports_to(), cell: (line) => line.to },
        { key: 'count', label: m.reports_count(), cell: (line) => written(line.count), numeric: true },
        { key: 'days', label: m.reports_days(), cell: (line) => written(line.medianDays), numeric: true },
      ]}
    />
  )
}
