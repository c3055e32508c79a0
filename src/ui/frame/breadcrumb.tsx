import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import type { Crumb } from './places.ts'

/** The way from the start to this page. Pages on the first level leave it out. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  if (crumbs.length === 0) return null
  return (
    <nav className="breadcrumb" aria-label={m.ui_breadcrumb()}>
      <ol>
        {crumbs.map(({ label, to }) => (
          <li key={label}>{to ? <Link to={to}>{label}</Link> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
