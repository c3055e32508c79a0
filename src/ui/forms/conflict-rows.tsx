import { m } from '#platform/i18n/messages.ts'
import { Alert } from '#ui/notices/alert.tsx'
import { DataTable } from '#ui/data/data-table.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'

interface ConflictRowsProps {
  conflict: { message: string; differences: { field: string; mine: string; theirs: string }[] }
  reloadTo?: string | undefined
}

/** Both states of what two people changed at once; sending the form below again takes the own one. */
export function ConflictRows({ conflict, reloadTo }: ConflictRowsProps) {
  return (
    <div className="flow">
      <Alert kind="warning" role="alert" title={conflict.message}>
        {m.ui_conflict_choose()}
      </Alert>
      <DataTable
        caption={m.ui_conflict_states()}
        rows={conflict.differences}
        rowKey={(row) => row.field}
        columns={[
          { key: 'field', label: m.ui_conflict_field(), cell: (row) => row.field },
          { key: 'mine', label: m.ui_conflict_mine(), cell: (row) => row.mine || null },
          { key: 'theirs', label: m.ui_conflict_theirs(), cell: (row) => row.theirs || null },
        ]}
      />
      {reloadTo ? <ButtonLink to={reloadTo}>{m.ui_conflict_take_theirs()}</ButtonLink> : null}
    </div>
  )
}
