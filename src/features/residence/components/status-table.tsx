import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import { sourceLabel } from '../labels/source-label.ts'

export type StatusRow = {
  place: string
  isAbsence: boolean
  /** the status; null for a stay abroad */
  words: string | null
  returnBy: string | null
  from: string
  until: string | null
  source: 'told' | 'seen' | 'document' | 'office'
}

interface StatusTableProps {
  caseRef: string
  chosen: string
  rows: readonly StatusRow[]
  problems: readonly string[]
  mayWrite: boolean
}

/** The status history from which time is counted, with what contradicts itself in the facts. */
export function StatusTable({ caseRef, chosen, rows, problems, mayWrite }: StatusTableProps) {
  const here = `/faelle/${caseRef}/perspektiven`
  return (
    <section className="flow" aria-labelledby="status">
      <h3 className="kern-heading-small" id="status">
        {m.residence_history()}
      </h3>
      {problems.length > 0 ? (
        <Alert kind="warning" title={m.residence_problems()}>
          <ul className="kern-list kern-list--bullet">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {rows.length > 0 ? (
        <DataTable
          caption={m.residence_history()}
          captionHidden
          rows={rows}
          rowKey={(row) => row.place}
          columns={[
            {
              key: 'status',
              label: m.residence_status(),
              cell: (row) => (
                <>
                  {row.words ?? m.residence_abroad()}
                  {row.returnBy ? (
                    <>
                      {' '}
                      ({m.residence_return_by()} <DateText value={row.returnBy} />)
                    </>
                  ) : null}
                </>
              ),
            },
            { key: 'from', label: m.residence_from(), cell: (row) => <DateText value={row.from} /> },
            {
              key: 'until',
              label: m.residence_last_day(),
              cell: (row) => (row.until ? <DateText value={row.until} /> : m.residence_lasts()),
            },
            { key: 'source', label: m.residence_source(), cell: (row) => sourceLabel(row.source) },
            ...(mayWrite
              ? [
                  {
                    key: 'change',
                    label: m.residence_change(),
                    cell: (row: StatusRow) => (
                      <Link to={`${here}/${row.place}?person=${chosen}`} className="kern-link">
                        {m.residence_change_this()}
                        <span className="kern-sr-only"> {row.words ?? m.residence_abroad()}</span>
                      </Link>
                    ),
                  },
                ]
              : []),
          ]}
        />
      ) : null}
      {mayWrite && rows.length > 0 ? (
        <div className="button-row no-print">
          <ButtonLink to={`${here}/status/neu?person=${chosen}`} icon="add">
            {m.residence_add_status()}
          </ButtonLink>
          <ButtonLink to={`${here}/abwesenheit/neu?person=${chosen}`} icon="add">
            {m.residence_add_absence()}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  )
}
