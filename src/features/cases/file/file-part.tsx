import { DataTable } from '#ui/data/data-table.tsx'
import { MissingValue } from '#ui/data/missing-value.tsx'
import { TimelineList } from '#ui/data/timeline-list.tsx'
import type { CaseFilePart } from './case-file.ts'

type Row = { key: string; cells: readonly (string | null)[] }

/** One piece of a section of the file; `titled` where its own title says more than that of the section. */
export function FilePart({ part, titled }: { part: CaseFilePart; titled: boolean }) {
  return (
    <>
      {titled && part.title ? <h3 className="kern-heading-small">{part.title}</h3> : null}
      <Content part={part} titled={titled} />
    </>
  )
}

function Content({ part, titled }: { part: CaseFilePart; titled: boolean }) {
  if (part.kind === 'lines')
    return (
      <ul className="plain-list">
        {part.lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    )
  if (part.kind === 'table')
    return (
      <DataTable
        caption={part.title}
        captionHidden
        rows={part.rows.map((cells, at): Row => ({ key: String(at), cells }))}
        rowKey={({ key }) => key}
        columns={part.columns.map((label, at) => ({
          key: String(at),
          label,
          cell: ({ cells }: Row) => <Cell text={cells[at] ?? null} />,
        }))}
      />
    )
  return (
    <TimelineList
      level={titled ? 4 : 3}
      entries={part.entries.map(({ id, on, title, by, facts, words }) => ({
        id,
        at: on,
        heading: title,
        by,
        quiet: words === '' && facts === '',
        body: (
          <>
            {facts ? <p className="timeline-facts">{facts}</p> : null}
            {words ? <p className="kern-body written">{words}</p> : null}
          </>
        ),
      }))}
    />
  )
}

/** Days and other short words stay whole on paper; only what is longer may break in a narrow column. */
const short = 12

function Cell({ text }: { text: string | null }) {
  if (text === null) return <MissingValue />
  return text.length > short ? text : <span className="date-text">{text}</span>
}
