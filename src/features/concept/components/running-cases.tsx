import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'

/** How many running cases were admitted under which version: a new version leaves them as they are. */
export function RunningCases({ running }: { running: readonly { number: number; cases: number }[] }) {
  return (
    <section className="flow" aria-labelledby="running">
      <h2 className="kern-heading-medium" id="running">
        {m.concept_running_title()}
      </h2>
      <p className="kern-body">{m.concept_running_words()}</p>
      {running.length === 0 ? (
        <p className="kern-body">{m.concept_running_none()}</p>
      ) : (
        <DataTable
          caption={m.concept_running_title()}
          captionHidden
          rows={running}
          rowKey={({ number }) => String(number)}
          columns={[
            { key: 'number', label: m.concept_version(), cell: ({ number }) => m.concept_number({ number }) },
            { key: 'cases', label: m.concept_running_cases(), cell: ({ cases }) => cases, numeric: true },
          ]}
        />
      )}
    </section>
  )
}
