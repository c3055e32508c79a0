import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { stateLabel } from '../labels/hint-labels.ts'
import type { TraceRow } from '../present/present-trace.server.ts'

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
          cell: (row) => (
            <>
              {row.words}
              <br />
              <span className="kern-body--muted">{row.citation}</span>
              {row.counted.map((words) => (
                <span className="kern-body--muted" key={words}>
                  <br />
                  {words}
                </span>
              ))}
              {row.waiver ? (
                <>
                  <br />
                  {row.waiver}
                </>
              ) : null}
            </>
          ),
        },
        {
          key: 'state',
          label: m.residence_state(),
          cell: (row) => (
            <>
              {stateLabel(row.state)}
              {row.from ? (
                <>
                  {', '}
                  {m.residence_earliest()} <DateText value={row.from} />
                </>
              ) : null}
            </>
          ),
        },
        {
          key: 'known',
          label: m.residence_known(),
          cell: (row) => (row.known.length > 0 ? row.known.join('; ') : null),
        },
      ]}
    />
  )
}
