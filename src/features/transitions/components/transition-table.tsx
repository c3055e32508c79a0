import { m } from '#platform/i18n/messages.ts'
import { type Column } from '#ui/data/table-columns.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import type { TransitionStand } from '../present/transition.ts'
import { standBadge, standLabel } from '../transition-labels.ts'

/** A transition as a line of a list; days are counts, null where nothing can be said yet. */
export type TransitionRow = {
  ref: string
  caseRef: string
  person: string | null
  change: string
  triggerOn: string
  lastPaidOn: string | null
  expected: number | null
  withoutMoney: number | null
  withoutRight: number | null
  missingDocuments: number | null
  acknowledgedOn: string | null
  stand: TransitionStand
  /** the warning that is reached, in words */
  stage: string | null
}

const number = (value: number | null) => (value === null ? null : String(value))

/** Transitions with their three figures; with the person where several cases meet. */
export function TransitionTable({
  rows,
  withPerson,
}: {
  rows: readonly TransitionRow[]
  withPerson: boolean
}) {
  const person: Column<TransitionRow> = {
    key: 'person',
    label: m.transitions_person(),
    cell: (row) => row.person ?? m.transitions_without_name(),
  }
  const change: Column<TransitionRow> = {
    key: 'change',
    label: m.transitions_change(),
    cell: (row) => row.change,
  }
  const documents: Column<TransitionRow> = {
    key: 'documents',
    label: m.transitions_short_documents(),
    cell: (row) => number(row.missingDocuments),
    numeric: true,
  }
  return (
    <DataTable
      caption={m.transitions_title()}
      captionHidden
      rows={rows}
      rowKey={(row) => row.ref}
      rowTo={(row) => `/faelle/${row.caseRef}/uebergaenge/${row.ref}`}
      columns={[
        ...(withPerson ? [person, change] : [change]),
        {
          key: 'stand',
          label: m.transitions_stand(),
          cell: (row) => (
            <>
              <Badge kind={standBadge[row.stand]}>{standLabel(row.stand)}</Badge>
              {row.stage ? <span className="cell-note">{row.stage}</span> : null}
            </>
          ),
        },
        {
          key: 'paid',
          label: m.transitions_short_paid(),
          cell: (row) => (row.lastPaidOn ? <DateText value={row.lastPaidOn} /> : null),
        },
        {
          key: 'expected',
          label: m.transitions_short_expected(),
          cell: (row) => number(row.expected),
          numeric: true,
        },
        {
          key: 'money',
          label: m.transitions_short_without_money(),
          cell: (row) => number(row.withoutMoney),
          numeric: true,
        },
        {
          key: 'right',
          label: m.transitions_short_without_right(),
          cell: (row) => number(row.withoutRight),
          numeric: true,
        },
        ...(withPerson ? [documents] : []),
        {
          key: 'acknowledged',
          label: m.transitions_short_acknowledged(),
          cell: (row) => (row.acknowledgedOn ? <DateText value={row.acknowledgedOn} /> : null),
        },
      ]}
    />
  )
}
