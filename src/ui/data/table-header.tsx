import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { cellKind, type Column } from './table-columns.ts'

/** Head of a column, with a link to order by it. Used by `DataTable`. */
export function TableHeader<Row>({ column }: { column: Column<Row> }) {
  const { sort, label } = column
  return (
    <th className={cellKind(column, 'header')} scope="col" role="columnheader" aria-sort={sort?.direction}>
      {sort ? (
        <Link className="sort-link" to={sort.to} preventScrollReset>
          {label}
          <SortMark direction={sort.direction} />
        </Link>
      ) : (
        label
      )}
    </th>
  )
}

function SortMark({ direction }: { direction?: 'ascending' | 'descending' | undefined }) {
  if (!direction) return <span aria-hidden="true"> ↕</span>
  const up = direction === 'ascending'
  return (
    <>
      <span aria-hidden="true"> {up ? '↑' : '↓'}</span>
      <span className="kern-sr-only">, {up ? m.ui_sorted_ascending() : m.ui_sorted_descending()}</span>
    </>
  )
}
