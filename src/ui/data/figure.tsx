import { type ReactNode, useId } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { Heading, type HeadingLevel } from './heading.tsx'

interface FigureProps {
  /** The result in words: „Wartezeit entsteht beim Sprachtest: 41 Tage". */
  result: string
  level?: HeadingLevel | undefined
  /** Units, reference date and what is counted. */
  note?: ReactNode
  /** The same content as a table or list. */
  table: ReactNode
  /** Shown below the picture instead of behind „Als Tabelle". */
  tableOpen?: boolean | undefined
  /** The picture: an SVG with title and description. */
  children: ReactNode
}

/** Frame of a picture: its result as heading, the picture, and the table that says the same. */
export function Figure({ result, level = 2, note, table, tableOpen, children }: FigureProps) {
  const id = useId()
  return (
    <figure className="figure" aria-labelledby={id}>
      <Heading level={level} id={id} className="kern-title kern-title--small">
        {result}
      </Heading>
      <div className="figure-picture" role="region" aria-labelledby={id} tabIndex={0}>
        {children}
      </div>
      {note ? <figcaption className="figure-note">{note}</figcaption> : null}
      {tableOpen ? (
        table
      ) : (
        <details className="figure-table">
          <summary>{m.ui_figure_as_table()}</summary>
          {table}
        </details>
      )}
    </figure>
  )
}
