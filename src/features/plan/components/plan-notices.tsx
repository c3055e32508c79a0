import { Link } from 'react-router'
import { Alert } from '#ui/notices/alert.tsx'
import type { PlanNotice } from '../plan-notices.server.ts'

/** What there is to say about a plan before it is read. */
export function PlanNotices({ notices }: { notices: readonly PlanNotice[] }) {
  return notices.map(({ kind, title, lines, links }) => (
    <Alert key={title} kind={kind} title={title}>
      {lines.length > 1 ? (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        lines.map((line) => (
          <p className="kern-body" key={line}>
            {line}
          </p>
        ))
      )}
      <ul className="link-row no-print">
        {links.map(({ to, label }) => (
          <li key={to}>
            <Link className="kern-link" to={to}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  ))
}
