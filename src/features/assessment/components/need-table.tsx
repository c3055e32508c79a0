import type { NeedUrgency } from '#domain/assessment/need.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { urgencyBadge, urgencyLabel } from '../labels.ts'

/** An assessed life domain, or a word of the site for it, as a line: its rating and the one before, in words. */
export type NeedRow = {
  /** as addresses name it */
  area: string
  label: string
  rating: string
  own: string | null
  aim: string | null
  before: string | null
  urgency: NeedUrgency | null
  ownWords: string
  assessedOn: string
}

/** Assessed life domains, the most pressing first; each leads to its assessment. */
export function NeedTable({
  caseRef,
  person,
  rows,
}: {
  caseRef: string
  person: string
  rows: readonly NeedRow[]
}) {
  return (
    <DataTable
      caption={m.assessment_needs()}
      captionHidden
      rows={rows}
      rowKey={(row) => row.area}
      rowTo={(row) => `/faelle/${caseRef}/bedarfe/${row.area}?person=${person}`}
      columns={[
        { key: 'domain', label: m.assessment_life_domain(), cell: (row) => row.label },
        { key: 'rating', label: m.assessment_professional_rating(), cell: (row) => row.rating },
        { key: 'own', label: m.assessment_own_rating(), cell: (row) => row.own },
        {
          key: 'urgency',
          label: m.assessment_urgency(),
          cell: (row) =>
            row.urgency && <Badge kind={urgencyBadge[row.urgency]}>{urgencyLabel(row.urgency)}</Badge>,
        },
        { key: 'words', label: m.assessment_own_words(), cell: (row) => row.ownWords || null },
        { key: 'aim', label: m.assessment_aim(), cell: (row) => row.aim },
        { key: 'before', label: m.assessment_before(), cell: (row) => row.before },
        {
          key: 'on',
          label: m.assessment_assessed_on(),
          cell: (row) => <DateText value={row.assessedOn} />,
        },
      ]}
    />
  )
}
