import type { ResourceKind } from '#domain/assessment/resource.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { resourceKindLabel } from '../labels.ts'

export type ResourceRow = {
  ref: string
  kind: ResourceKind
  title: string
  ownWords: string
  level: string | null
  seen: boolean
  helpsIn: string
  endedOn: string | null
  /** titles of the steps that build on it; null where the reader may not see the plan */
  usedIn: readonly string[] | null
}

const extra = (row: ResourceRow) =>
  [row.level, row.seen ? m.assessment_seen() : null].filter(Boolean).join(', ') || null

const usedIn = ({ usedIn: titles, endedOn }: ResourceRow) =>
  titles?.join('; ') || (endedOn ? null : <span className="missing-value">{m.assessment_unused()}</span>)

/** What and whom a person can build on; what fell away stays readable. */
export function ResourceTable({ caseRef, rows }: { caseRef: string; rows: readonly ResourceRow[] }) {
  return (
    <DataTable
      caption={m.assessment_resources()}
      captionHidden
      rows={rows}
      rowKey={(row) => row.ref}
      rowTo={(row) => `/faelle/${caseRef}/bedarfe/ressource/${row.ref}`}
      columns={[
        { key: 'title', label: m.assessment_resource(), cell: (row) => row.title },
        { key: 'kind', label: m.assessment_kind(), cell: (row) => resourceKindLabel(row.kind) },
        { key: 'extra', label: m.assessment_level(), cell: extra },
        { key: 'words', label: m.assessment_own_words(), cell: (row) => row.ownWords || null },
        { key: 'domains', label: m.assessment_helps_in(), cell: (row) => row.helpsIn || null },
        ...(rows.some((row) => row.usedIn)
          ? [{ key: 'used', label: m.assessment_used_in(), cell: usedIn }]
          : []),
        {
          key: 'ended',
          label: m.assessment_ended_on(),
          cell: (row) => (row.endedOn ? <DateText value={row.endedOn} /> : null),
        },
      ]}
    />
  )
}
