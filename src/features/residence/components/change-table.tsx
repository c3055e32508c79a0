import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { changeStateLabel, changeValueLabel } from '../labels/hint-labels.ts'
import type { ShownRuleChange } from '../present/rule-pages.server.ts'

/** Changes of rules with who stands behind them. */
export const ChangeTable = ({ caption, rows }: { caption: string; rows: readonly ShownRuleChange[] }) => (
  <DataTable
    caption={caption}
    rows={rows}
    rowKey={(row) => row.ref}
    rowTo={(row) => `/verwaltung/regeln/aenderungen/${row.ref}`}
    columns={[
      { key: 'what', label: m.residence_what(), cell: (row) => row.what },
      { key: 'value', label: m.residence_value(), cell: (row) => changeValueLabel(row) },
      { key: 'from', label: m.residence_holds_from(), cell: (row) => <DateText value={row.validFrom} /> },
      { key: 'state', label: m.residence_state(), cell: (row) => changeStateLabel(row.state) },
      { key: 'by', label: m.residence_proposed_by(), cell: (row) => row.proposedBy },
      { key: 'decided', label: m.residence_decided_by(), cell: (row) => row.decidedBy },
    ]}
  />
)
