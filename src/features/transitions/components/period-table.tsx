import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'

export type PeriodRow = {
  ref: string
  lane: string
  rechtskreis: string
  from: string
  until: string | null
  office: string | null
  certainty: string
}

/** The Rechtskreise of a person by lane: the same as the time axis, in words. */
export function PeriodTable({ periods }: { periods: readonly PeriodRow[] }) {
  return (
    <DataTable
      caption={m.transitions_periods()}
      captionHidden
      rows={periods}
      rowKey={(period) => period.ref}
      columns={[
        { key: 'rechtskreis', label: m.transitions_rechtskreis(), cell: (period) => period.rechtskreis },
        { key: 'lane', label: m.transitions_lane(), cell: (period) => period.lane },
        { key: 'from', label: m.transitions_from(), cell: (period) => <DateText value={period.from} /> },
        {
          key: 'until',
          label: m.transitions_until(),
          cell: (period) => (period.until ? <DateText value={period.until} /> : m.transitions_runs()),
        },
        { key: 'office', label: m.transitions_office(), cell: (period) => period.office },
        { key: 'certainty', label: m.transitions_certainty(), cell: (period) => period.certainty },
      ]}
    />
  )
}
