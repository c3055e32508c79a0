import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import type { Place } from './places.ts'

/** Help, accessibility statement, data protection, imprint: at the same place on each page. */
export function FrameFooter({ links }: { links: readonly Place[] }) {
  if (links.length === 0) return null
  return (
    <footer className="frame-footer">
      <nav aria-label={m.ui_footer_navigation()}>
        <ul>
          {links.map(({ label, to }) => (
            <li key={to}>
              <Link to={to}>{label}</Link>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  )
}
