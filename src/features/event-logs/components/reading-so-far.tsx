import type { ReactNode } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { Stat } from '#ui/data/stat.tsx'
import { RunProgress, type RunProgressProps } from '#ui/notices/run-progress.tsx'

interface ReadingSoFarProps {
  run: Pick<RunProgressProps, 'state' | 'done' | 'total'>
  here: string
  counts: {
    cases: number
    events: number
    follows: readonly { from: string; to: string; count: number }[]
  } | null
  /** The way to stop it. */
  children: ReactNode
}

/** How far reading is and what was counted so far. */
export function ReadingSoFar({ run, here, counts, children }: ReadingSoFarProps) {
  const percent = run.total > 0 ? Math.floor((100 * run.done) / run.total) : 0
  return (
    <section className="flow" aria-labelledby="reading">
      <h2 className="kern-heading-medium" id="reading">
        {m.event_logs_reading()}
      </h2>
      <RunProgress {...run} words={m.event_logs_progress({ percent })} here={here} />
      {counts ? (
        <>
          <ul className="stat-list">
            <li>
              <Stat value={counts.cases.toLocaleString('de-DE')} meaning={m.event_logs_cases_so_far()} />
            </li>
            <li>
              <Stat value={counts.events.toLocaleString('de-DE')} meaning={m.event_logs_events_so_far()} />
            </li>
          </ul>
          {counts.follows.length > 0 ? (
            <DataTable
              caption={m.event_logs_follows_so_far()}
              rows={counts.follows}
              rowKey={(one) => `${one.from}|${one.to}`}
              columns={[
                { key: 'from', label: m.event_logs_from(), cell: (one) => one.from },
                { key: 'to', label: m.event_logs_to(), cell: (one) => one.to },
                {
                  key: 'count',
                  label: m.event_logs_count(),
                  cell: (one) => one.count.toLocaleString('de-DE'),
                  numeric: true,
                },
              ]}
            />
          ) : null}
        </>
      ) : null}
      {children}
    </section>
  )
}
