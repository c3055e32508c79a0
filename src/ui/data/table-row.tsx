import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { MissingValue } from './missing-value.tsx'
import { cellKind, type Column } from './table-columns.ts'

interface TableRowProps<Row> {
  row: Row
  columns: readonly Column<Row>[]
  to?: string | undefined
  changed?: boolean | undefined
}

/** One row; the first column names it and leads to it. Used by `DataTable`. */
export function TableRow<Row>({ row, columns, to, changed }: TableRowProps<Row>) {
  return (
    <tr className="kern-table__row" role="row" data-changed={changed || undefined}>
      {columns.map((column, index) => {
        const value = column.cell(row) ?? <MissingValue />
        if (index > 0) {
          return (
            <td className={cellKind(column, 'cell')} role="cell" data-label={column.label} key={column.key}>
              {value}
            </td>
          )
        }
        return (
          <th className={cellKind(column, 'header')} scope="row" role="rowheader" key={column.key}>
            {to ? <Link to={to}>{value}</Link> : value}
            {changed ? (
              <>
                {' '}
                <span className="row-changed">{m.ui_row_changed()}</span>
              </>
            ) : null}
          </th>
        )
      })}
    </tr>
  )
}
