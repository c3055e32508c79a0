import type { ReactNode } from 'react'

export interface Column<Row> {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end of the cell, digits below digits. */
  numeric?: boolean | undefined
  /** Buttons and links of the row; such a column stands last. */
  actions?: boolean | undefined
  /** Address of the same list ordered by this column, and the direction in which it is ordered now. */
  sort?: { to: string; direction?: 'ascending' | 'descending' | undefined } | undefined
}

/** Kind of a column as the ending of the design system's class names. */
export function cellKind(
  column: { numeric?: boolean | undefined; actions?: boolean | undefined },
  part: 'cell' | 'header',
): string {
  const name = `kern-table__${part}`
  if (column.numeric) return `${name} ${name}--numeric`
  return column.actions ? `${name} ${name}--action` : name
}
