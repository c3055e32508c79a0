import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'

export interface DueRow {
  kind: 'step_due' | 'title_expires' | 'wake_up'
  due: string
  caseRef: string
  displayName: string | null
  nextStepTitle: string | null
  sourceKind: string
  sourceId: string
}

const kinds = { step_due: m.today_step_due, title_expires: m.today_title_expires, wake_up: m.today_wake_up }

const reason = (row: DueRow) =>
  row.sourceKind === 'deputy' ? m.today_because_deputy() : m.today_because_responsible()

/** Due items of one degree of urgency; each leads to its case and says why it is mine. */
export function DueTable({ caption, rows }: { caption: string; rows: readonly DueRow[] }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => `${row.kind}-${row.sourceId}`}
      rowTo={(row) => `/faelle/${row.caseRef}`}
      columns={[
        { key: 'name', label: m.today_case(), cell: (row) => row.displayName ?? m.today_without_name() },
        {
          key: 'what',
          label: m.today_what(),
          cell: (row) => kinds[row.kind]({ step: row.nextStepTitle ?? '' }),
        },
        { key: 'due', label: m.today_due(), cell: (row) => <DateText value={row.due} /> },
        { key: 'why', label: m.today_why(), cell: reason },
      ]}
    />
  )
}
