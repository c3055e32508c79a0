import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import type { CountTable } from '../present/counts.server.ts'

const captions = {
  month: m.enquiries_month,
  route: m.enquiries_route,
  channel: m.enquiries_channel,
  language: m.enquiries_language,
  outcome: m.enquiries_state,
} as const satisfies Record<CountTable['by'], () => string>

/** How many enquiries and people, by month, access route, channel, language and outcome. */
export function CountTables({ tables }: { tables: readonly CountTable[] }) {
  return (
    <section className="flow" aria-labelledby="counts">
      <h2 className="kern-heading-medium" id="counts">
        {m.enquiries_counts()}
      </h2>
      <p className="kern-body">{m.enquiries_counts_words()}</p>
      <div className="card-columns">
        {tables.map(({ by, lines }) => (
          <DataTable
            key={by}
            caption={captions[by]()}
            rows={lines}
            rowKey={({ label }) => label}
            columns={[
              { key: 'label', label: captions[by](), cell: ({ label }) => label },
              {
                key: 'enquiries',
                label: m.enquiries_title(),
                cell: ({ enquiries }) => enquiries,
                numeric: true,
              },
              { key: 'people', label: m.enquiries_people(), cell: ({ people }) => people, numeric: true },
            ]}
          />
        ))}
      </div>
    </section>
  )
}
