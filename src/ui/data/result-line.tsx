import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'

interface ResultLineProps {
  /** „12 von 140 Fällen". */
  text: string
  /** What comes first: „nach Frist". */
  order?: string | undefined
  /** The active filters as words: „Sprache Arabisch". */
  filters?: readonly string[] | undefined
  /** The list without filters. */
  resetTo?: string | undefined
}

/** Stands above every list: how many of how many, in what order, filtered by what, and one way to clear it. */
export function ResultLine({ text, order, filters = [], resetTo }: ResultLineProps) {
  return (
    <div className="result-line">
      <strong>{text}</strong>
      {order ? <span>{m.ui_order({ order })}</span> : null}
      {filters.length > 0 ? (
        <span>
          {m.ui_filters()} {filters.join(' · ')}
        </span>
      ) : null}
      {filters.length > 0 && resetTo ? <Link to={resetTo}>{m.ui_filter_reset()}</Link> : null}
    </div>
  )
}
