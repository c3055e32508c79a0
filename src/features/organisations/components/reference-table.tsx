import { Link } from 'react-router'
import type { Period, ReferenceKind } from '#domain/organisation/post-reference.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import type { Column } from '#ui/data/table-columns.ts'
import { Badge } from '#ui/notices/badge.tsx'
import { kindWords, periodText } from '../post-labels.ts'

export type ReferenceLine = Period & {
  ref: string
  kind: ReferenceKind
  name: string
  state: 'holds' | 'coming' | 'over'
  recorded: { at: string; by: string }
  /** When another row took its place, and who recorded it. */
  replaced: { at: string; by: string } | null
}

const recording = ({ at, by }: ReferenceLine['recorded']) => (
  <span>
    <DateText value={at} time={false} />
    <br />
    {by}
  </span>
)

const states = {
  holds: { kind: 'success', words: m.organisations_holds_today },
  coming: { kind: 'info', words: m.organisations_holds_later },
  over: { kind: 'neutral', words: m.organisations_is_over },
} as const

const recorded = (): Column<ReferenceLine> => ({
  key: 'recorded',
  label: m.organisations_recorded(),
  cell: (row) => recording(row.recorded),
})
const whatAndWhen = (): Column<ReferenceLine>[] => [
  { key: 'kind', label: m.organisations_reference(), cell: (row) => kindWords[row.kind].label() },
  { key: 'name', label: m.organisations_leads_to(), cell: (row) => row.name },
  { key: 'holds', label: m.organisations_holds(), cell: (row) => periodText(row) },
]

interface ReferenceTableProps {
  rows: readonly ReferenceLine[]
  /** The address of the post, for whoever may correct its references. */
  correctAt: string | null
}

/** The references of a post that stand: what held, holds and will hold. */
export function ReferenceTable({ rows, correctAt }: ReferenceTableProps) {
  const state: Column<ReferenceLine> = {
    key: 'state',
    label: m.organisations_state(),
    cell: (row) => <Badge kind={states[row.state].kind}>{states[row.state].words()}</Badge>,
  }
  const correct: Column<ReferenceLine> = {
    key: 'correct',
    label: m.organisations_correct(),
    actions: true,
    cell: (row) => (
      <Link
        to={`${correctAt}/bezuege/${row.ref}`}
        aria-label={m.organisations_correct_of({ kind: kindWords[row.kind].label(), name: row.name })}
      >
        {m.organisations_correct()}
      </Link>
    ),
  }
  const columns = [...whatAndWhen(), state, recorded()]
  return (
    <DataTable
      caption={m.organisations_references()}
      captionHidden
      rows={rows}
      rowKey={(row) => row.ref}
      columns={correctAt === null ? columns : [...columns, correct]}
    />
  )
}

/** References that were corrected: as they were recorded, and when another took their place. */
export function CorrectedTable({ rows }: { rows: readonly ReferenceLine[] }) {
  const replaced: Column<ReferenceLine> = {
    key: 'replaced',
    label: m.organisations_replaced(),
    cell: (row) => (row.replaced ? recording(row.replaced) : null),
  }
  return (
    <DataTable
      caption={m.organisations_corrected_entries()}
      captionHidden
      rows={rows}
      rowKey={(row) => row.ref}
      columns={[...whatAndWhen(), recorded(), replaced]}
    />
  )
}
