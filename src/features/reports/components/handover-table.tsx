import type { PublishedLine } from '#domain/publication/next-version.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'

/** A table of hand-overs without small numbers; offices already in words. */
export function HandoverTable({ lines }: { lines: readonly PublishedLine[] }) {
  const told = (value: number | null) => value?.toLocaleString('de-DE') ?? m.reports_left_out()
  return (
    <DataTable
      caption={m.reports_handovers()}
      captionHidden
      rows={lines}
      rowKey={(line) => `${line.from}|${line.to}`}
      columns={[
        { key: 'from', label: m.reports_from(), cell: (line) => line.from },
        { key: 'to', label: m.reports_to(), cell: (line) => line.to },
        { key: 'count', label: m.reports_count(), cell: (line) => told(line.count), numeric: true },
        { key: 'days', label: m.reports_days(), cell: (line) => told(line.medianDays), numeric: true },
      ]}
    />
  )
}
