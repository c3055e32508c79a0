import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'

/** What the lines and marks of the picture mean, how many days ahead it leaves out, and where all ways stand. */
export function AxisLegend({ hasAhead, rest, ways }: { hasAhead: boolean; rest: number; ways: string }) {
  return (
    <>
      {m.transitions_axis_legend()}
      {hasAhead ? (
        <>
          {' '}
          {m.transitions_axis_legend_ahead()}{' '}
          {rest > 0 ? m.transitions_axis_ahead_rest({ count: rest }) : null}{' '}
          <Link to={ways} className="kern-link">
            {m.transitions_axis_ahead_all()}
          </Link>
        </>
      ) : null}
    </>
  )
}
