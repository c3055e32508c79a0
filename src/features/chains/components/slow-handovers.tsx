import type { ReactNode } from 'react'
import type { AgencyHandover } from '#domain/chain/agency-handovers.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'

/** The ten slowest hand-overs between agencies; their bars say the same as their numbers. */
export function SlowHandovers({
  handovers,
  children,
}: {
  handovers: readonly AgencyHandover[]
  children?: ReactNode
}) {
  const longest = Math.max(1, ...handovers.map((one) => one.medianDays))
  return (
    <section className="flow" aria-labelledby="handovers">
      <h2 className="kern-heading-medium" id="handovers">
        {m.chains_handovers()}
      </h2>
      <p className="kern-body">{m.chains_handovers_words()}</p>
      {handovers.length === 0 ? (
        <p className="kern-body">{m.chains_no_result()}</p>
      ) : (
        <DataTable
          caption={m.chains_handovers()}
          captionHidden
          rows={handovers}
          rowKey={(one) => `${one.from}|${one.to}`}
          columns={[
            { key: 'from', label: m.chains_from(), cell: (one) => one.from },
            { key: 'to', label: m.chains_to(), cell: (one) => one.to },
            {
              key: 'bar',
              label: m.chains_comparison(),
              cell: (one) => (
                <svg className="bar" width="120" height="14" aria-hidden="true">
                  <rect
                    className="bar-fill"
                    width={Math.max(2, (120 * one.medianDays) / longest)}
                    height="14"
                    rx="2"
                  />
                </svg>
              ),
            },
            {
              key: 'days',
              label: m.chains_waiting(),
              cell: (one) => one.medianDays.toLocaleString('de-DE'),
              numeric: true,
            },
            {
              key: 'count',
              label: m.chains_count(),
              cell: (one) => one.count.toLocaleString('de-DE'),
              numeric: true,
            },
          ]}
        />
      )}
      {children}
    </section>
  )
}
