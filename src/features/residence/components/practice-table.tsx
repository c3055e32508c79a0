import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { changeValueLabel } from '../labels/hint-labels.ts'
import type { PracticeRow } from '../present/rule-pages.server.ts'

/** What practice sets and what is only announced: at this site, and how it came with the program. */
export const PracticeTable = ({
  rows,
  mayPropose,
}: {
  rows: readonly PracticeRow[]
  mayPropose: boolean
}) => (
  <DataTable
    caption={m.residence_practice()}
    rows={rows}
    rowKey={(row) => row.id}
    columns={[
      {
        key: 'words',
        label: m.residence_rule(),
        cell: (row) => (
          <>
            {row.words}
            {row.state ? (
              <>
                <br />
                <span className="kern-body--muted">{row.state}</span>
              </>
            ) : null}
          </>
        ),
      },
      {
        key: 'value',
        label: m.residence_value(),
        cell: (row) => (
          <>
            {changeValueLabel(row)} {row.isDefault ? `(${m.residence_as_delivered()})` : null}
          </>
        ),
      },
      { key: 'source', label: m.residence_rule_source(), cell: (row) => row.source },
      ...(mayPropose
        ? [
            {
              key: 'change',
              label: m.residence_change(),
              cell: (row: PracticeRow) => (
                <Link to={`/verwaltung/regeln/aendern/${row.id}`} className="kern-link">
                  {m.residence_propose()}
                  <span className="kern-sr-only"> {row.words}</span>
                </Link>
              ),
            },
          ]
        : []),
    ]}
  />
)
