import type { ReactNode } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { classNames } from './class-names.ts'
import { DataTable } from './data/data-table.tsx'
import type { Column } from './data/table-columns.ts'

export interface ConflictRow {
  label: string
  mine: string
  theirs: string
}

interface ConflictPageProps {
  rows: readonly ConflictRow[]
  /** Who changed it meanwhile, if the reader may know. */
  who?: string | undefined
  /** The form with the two buttons „Meine Fassung speichern" and „Gespeicherte Fassung behalten". */
  actions: ReactNode
}

const version = (side: 'mine' | 'theirs') =>
  function Version(row: ConflictRow) {
    return <span className={classNames(row.mine !== row.theirs && 'conflict-differs')}>{row[side]}</span>
  }

/** Two people changed the same thing (409): both versions side by side, and a choice. */
export function ConflictPage({ rows, who = m.ui_error_409_someone(), actions }: ConflictPageProps) {
  const columns: Column<ConflictRow>[] = [
    { key: 'label', label: m.ui_error_409_field(), cell: differing },
    { key: 'mine', label: m.ui_error_409_mine(), cell: version('mine') },
    { key: 'theirs', label: m.ui_error_409_theirs(), cell: version('theirs') },
  ]
  return (
    <>
      <h1 className="kern-heading-large">{m.ui_error_409_title()}</h1>
      <p className="kern-body">{m.ui_error_409_what({ who })}</p>
      <p className="kern-body">{m.ui_error_409_next()}</p>
      <DataTable
        caption={m.ui_error_409_caption()}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => row.label}
      />
      {actions}
    </>
  )
}

function differing(row: ConflictRow) {
  if (row.mine === row.theirs) return row.label
  return (
    <>
      {row.label} <span className="row-changed">{m.ui_error_409_differs()}</span>
    </>
  )
}
