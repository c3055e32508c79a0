import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { stateLabel } from '../labels/hint-labels.ts'
import type { TraceRow } from '../present/present-trace.server.ts'
import { Paragraphs } from './paragraphs.tsx'

/** The reasoning behind a hint, condition by condition. */
export function TraceTable({ rows }: { rows: readonly TraceRow[] }) {
  return (
    <DataTable
      caption={m.residence_reasoning()}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'condition',
          label: m.residence_condition(),
          cell: (row) => <Paragraphs texts={[row.words, ...row.laidDown]} />,
        },
        { key: 'norm', label: m.residence_norm(), cell: (row) => row.citation },
        {
          key: 'state',
          label: m.residence_state(),
          cell: (row) => (
            <>
              {stateLabel(row.state)}
              {row.from ? (
                <>
                  , {m.residence_from_about()} <DateText value={row.from} />
                </>
              ) : null}
            </>
          ),
        },
        {
          key: 'known',
          label: m.residence_known(),
          cell: (row) => (
            <Paragraphs texts={[...row.counted, ...row.known, ...(row.waiver ? [row.waiver] : [])]} />
          ),
        },
      ]}
    />
  )
}
