import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { Alert } from '#ui/notices/alert.tsx'

/** What stands in the way of closing, each with the page on which it is settled. */
export function ObstacleList({ obstacles }: { obstacles: readonly { words: string; to: string }[] }) {
  if (obstacles.length === 0) return null
  return (
    <Alert kind="warning" title={m.episodes_obstacles()}>
      <ul className="kern-list">
        {obstacles.map(({ words, to }) => (
          <li key={to}>
            {words} <Link to={to}>{m.episodes_to_obstacle()}</Link>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
