import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { caseQuery, type CaseListFilter, storableQuery } from '../list/case-filter.ts'

interface ViewLinksProps {
  filter: CaseListFilter
  views: readonly { ref: string; title: string; query: string }[]
  /** Of the list or the board. */
  path: string
}

/** The own saved views, and the way to save what is shown now. */
export function ViewLinks({ filter, views, path }: ViewLinksProps) {
  const shown = storableQuery(caseQuery(filter))
  const worthSaving = shown !== storableQuery('') && views.every((view) => view.query !== shown)
  if (views.length === 0 && !worthSaving) return null
  return (
    <nav className="view-links no-print" aria-label={m.cases_views()}>
      <ul className="link-row">
        {views.map((view) => (
          <li key={view.ref}>
            <Link
              to={`${path}?${view.query}`}
              aria-current={view.query === shown && !filter.name ? 'page' : undefined}
            >
              {view.title}
            </Link>
          </li>
        ))}
        {worthSaving ? (
          <li>
            <Link to={`/faelle/ansichten/neu?${shown}`}>{m.cases_view_save()}</Link>
          </li>
        ) : null}
        {views.length > 0 ? (
          <li>
            <Link to="/faelle/ansichten">{m.cases_views_manage()}</Link>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
