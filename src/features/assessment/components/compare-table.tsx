import type { Change } from '#domain/assessment/before-after.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { changeLabel } from '../labels.ts'

/** A life domain at two days, all in words of the site. */
export type CompareRow = {
  lifeDomain: string
  label: string
  before: string
  after: string
  change: Change
  ownBefore: string | null
  ownAfter: string | null
  ownChange: Change
}

/** The picture of two days as a table: both ratings at both days, and what became of them. */
export function CompareTable({ rows }: { rows: readonly CompareRow[] }) {
  return (
    <DataTable
      caption={m.assessment_comparison()}
      captionHidden
      rows={rows}
      rowKey={(row) => row.lifeDomain}
      columns={[
        { key: 'domain', label: m.assessment_life_domain(), cell: (row) => row.label },
        { key: 'before', label: m.assessment_professional_before(), cell: (row) => row.before },
        { key: 'after', label: m.assessment_professional_after(), cell: (row) => row.after },
        { key: 'change', label: m.assessment_change(), cell: (row) => changeLabel(row.change) },
        { key: 'ownBefore', label: m.assessment_own_before(), cell: (row) => row.ownBefore },
        { key: 'ownAfter', label: m.assessment_own_after(), cell: (row) => row.ownAfter },
        { key: 'ownChange', label: m.assessment_own_change(), cell: (row) => changeLabel(row.ownChange) },
      ]}
    />
  )
}
