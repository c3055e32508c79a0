import { enquiryStates } from '#domain/enquiry/enquiry.ts'
import { m } from '#platform/i18n/messages.ts'
import { enquiryStateLabel } from '#features/enquiries/view.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import type { OutcomeRow } from '../enquiries-by-outcome.ts'

/** Exact counts of the site by month and access route, the outcomes side by side. */
export function EnquiryCountTable({ rows }: { rows: readonly OutcomeRow[] }) {
  return (
    <DataTable
      caption={m.supervision_enquiries()}
      captionHidden
      rows={rows}
      rowKey={({ month, route }) => `${month} ${route}`}
      columns={[
        { key: 'month', label: m.supervision_month(), cell: ({ month }) => <DateText value={month} /> },
        { key: 'route', label: m.supervision_access_route(), cell: ({ route }) => route },
        ...enquiryStates.map((state) => ({
          key: state,
          label: enquiryStateLabel(state),
          cell: ({ outcomes }: OutcomeRow) => outcomes[state] ?? 0,
          numeric: true,
        })),
        {
          key: 'enquiries',
          label: m.supervision_enquiries(),
          cell: ({ enquiries }) => enquiries,
          numeric: true,
        },
        { key: 'people', label: m.supervision_people(), cell: ({ people }) => people, numeric: true },
      ]}
    />
  )
}

interface OverrideTableProps {
  overrides: readonly { month: string; label: string; times: number }[]
}

/** Criteria against which people were admitted: often overridden, a rule is in question. */
export function OverrideTable({ overrides }: OverrideTableProps) {
  return (
    <section className="flow" aria-labelledby="overrides">
      <h2 className="kern-heading-medium" id="overrides">
        {m.supervision_overrides()}
      </h2>
      <p className="kern-body">{m.supervision_overrides_words()}</p>
      <DataTable
        caption={m.supervision_overrides()}
        captionHidden
        rows={overrides}
        rowKey={({ month, label }) => `${month} ${label}`}
        columns={[
          { key: 'label', label: m.supervision_criterion(), cell: ({ label }) => label },
          { key: 'month', label: m.supervision_month(), cell: ({ month }) => <DateText value={month} /> },
          { key: 'times', label: m.supervision_times(), cell: ({ times }) => times, numeric: true },
        ]}
      />
    </section>
  )
}
