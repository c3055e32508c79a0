import { m } from '#platform/i18n/messages.ts'
import type { HintLine } from '../present/present-hint.server.ts'

interface HintLinesProps {
  title: string
  lines: readonly HintLine[]
  /** folded behind its title, with the facts that are not known: there may be many */
  folded?: boolean
}

/** Conditions of a hint, each with its norm. Nothing where there is none. */
export function HintLines({ title, lines, folded }: HintLinesProps) {
  if (lines.length === 0) return null
  const list = (
    <ul className="kern-list kern-list--bullet">
      {lines.map(({ id, words, citation, facts }) => (
        <li key={id}>
          {words} <span className="kern-body--muted">({citation})</span>
          {folded && facts.length > 0 ? <> {m.residence_ask({ facts: facts.join(', ') })}</> : null}
        </li>
      ))}
    </ul>
  )
  if (!folded)
    return (
      <>
        <p className="kern-body kern-body--bold">{title}</p>
        {list}
      </>
    )
  return (
    <details className="kern-body">
      <summary>
        {title} ({lines.length})
      </summary>
      {list}
    </details>
  )
}
