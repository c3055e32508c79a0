import { m } from '#platform/i18n/messages.ts'

/** Rows that are no events, each with its line in the file and why. */
export function RowList({ rows }: { rows: readonly { line: number; why: string }[] }) {
  return (
    <ul className="kern-list kern-list--bullet">
      {rows.map(({ line, why }) => (
        <li key={`${line}|${why}`}>
          {m.event_logs_row({ line })} <span dir="auto">{why}</span>
        </li>
      ))}
    </ul>
  )
}
