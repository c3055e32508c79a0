import type { ReactNode } from 'react'
import { Link } from 'react-router'

interface StatProps {
  value: ReactNode
  /** What the number means, continuing the line: „Fristen überfällig". */
  meaning: string
  /** The list that holds exactly that many rows. */
  to?: string | undefined
  /** Reference date, unit or comparison. */
  note?: ReactNode
}

/** A number in a line with its meaning and the way to its list. Put several into a `ul` with class `stat-list`. */
export function Stat({ value, meaning, to, note }: StatProps) {
  const words = (
    <>
      <strong>{value}</strong> <span>{meaning}</span>
    </>
  )
  return (
    <span className="stat">
      {to ? <Link to={to}>{words}</Link> : words}
      {note ? <span className="stat-note">{note}</span> : null}
    </span>
  )
}
