import { m } from '#platform/i18n/messages.ts'
import type { HintLine } from '../present/present-hint.server.ts'

interface HintLinesProps {
  title: string
  lines: readonly HintLine[]
  /** names the facts that are not known */
  withFacts?: boolean
}

/** Conditions of a hint, each with its norm. Nothing where there is none. */
export function HintLines({ title, lines, withFacts }: HintLinesProps) {
  if (lines.length === 0) return null
  return (
    <>
      <p className="kern-body kern-body--bold">{title}</p>
      <ul className="kern-list kern-list--bullet">
        {lines.map(({ id, words, citation, facts }) => (
          <li key={id}>
            {words} <span className="kern-body--muted">({citation})</span>
            {withFacts && facts.length > 0 ? <> {m.residence_ask({ facts: facts.join(', ') })}</> : null}
          </li>
        ))}
      </ul>
    </>
  )
}
