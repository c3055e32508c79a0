import { classNames } from '#ui/class-names.ts'
import { m } from '#platform/i18n/messages.ts'
import type { Column } from './table-columns.ts'
import { TableHeader } from './table-header.tsx'
import { TableRow } from './table-row.tsx'

interface DataTableProps<Row> {
  /** Names the table: „Fälle mit Frist in dieser Woche". */
  caption: string
  /** The heading above already says it: the caption is only spoken. */
  captionHidden?: boolean | undefined
  /** The first column names the row. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Address of the row; the first column becomes the link. */
  rowTo?: ((row: Row) => string) | undefined
  /** Key of the row that was just changed, so that it is found again. */
  changed?: string | undefined
  /** Closing rows, such as sums, as `tr`. */
  footer?: React.ReactNode
}

/**
 * A list of like things. Order, filter and page live in the address. On small phones each row becomes a
 * readable block. The roles are spelled out, because some browsers drop them when the style changes the display.
 */
export function DataTable<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  rowTo,
  changed,
  footer,
}: DataTableProps<Row>) {
  return (
    <div
      className="kern-table-responsive"
      role="region"
      aria-label={m.ui_table_region({ caption })}
      tabIndex={0}
    >
      <table className="kern-table kern-table--small data-table" role="table">
        <caption className={classNames(captionHidden ? 'kern-sr-only' : 'kern-title')}>{caption}</caption>
        <thead className="kern-table__head" role="rowgroup">
          <tr className="kern-table__row" role="row">
            {columns.map((column) => (
              <TableHeader column={column} key={column.key} />
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body" role="rowgroup">
          {rows.map((row) => (
            <TableRow
              key={rowKey(row)}
              row={row}
              columns={columns}
              to={rowTo?.(row)}
              changed={rowKey(row) === changed}
            />
          ))}
        </tbody>
        {footer ? (
          <tfoot className="kern-table__footer" role="rowgroup">
            {footer}
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}
