import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'

export interface LoadLine {
  key: string
  unit: string
  phase: string
  cases: number
  overdue: number
  still: number
  /** full-time posts of the unit; only on the line of all phases */
  fte: string | null
  perPost: string | null
}

/** What is on the shoulders of each unit, by phase and in all. */
export function LoadTable({ lines, stillDays }: { lines: readonly LoadLine[]; stillDays: number }) {
  if (lines.length === 0) return null
  return (
    <section className="flow">
      <h2 className="kern-heading-medium">{m.supervision_load()}</h2>
      <p className="kern-body">{m.supervision_load_words({ days: stillDays })}</p>
      <DataTable
        caption={m.supervision_load()}
        captionHidden
        rows={lines}
        rowKey={(line) => line.key}
        columns={[
          { key: 'unit', label: m.supervision_unit(), cell: (line) => line.unit },
          { key: 'phase', label: m.supervision_phase(), cell: (line) => line.phase },
          { key: 'cases', label: m.supervision_cases(), cell: (line) => line.cases, numeric: true },
          { key: 'overdue', label: m.supervision_overdue(), cell: (line) => line.overdue, numeric: true },
          { key: 'still', label: m.supervision_still(), cell: (line) => line.still, numeric: true },
          { key: 'fte', label: m.supervision_fte(), cell: (line) => line.fte, numeric: true },
          { key: 'per', label: m.supervision_per_post(), cell: (line) => line.perPost, numeric: true },
        ]}
      />
    </section>
  )
}
