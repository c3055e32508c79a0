import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'

/** What usually has to be thought of after a settled transition; each leads to its event. */
export function NextTransitions({ next }: { next: readonly { kind: string; title: string; to: string }[] }) {
  if (next.length === 0) return null
  return (
    <section className="flow" aria-labelledby="next-transitions">
      <h3 className="kern-heading-small" id="next-transitions">
        {m.transitions_proposal_next()}
      </h3>
      <ul className="kern-list kern-list--bullet">
        {next.map(({ kind, title, to }) => (
          <li key={kind}>
            <Link className="kern-link" to={to}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
