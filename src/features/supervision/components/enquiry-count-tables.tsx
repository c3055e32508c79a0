import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'

interface EnquiryCountTableProps {
  counts: readonly {
    key: string
    month: string
    route: string
    outcome: string
    enquiries: number
    people: number
  }[]
}

/** Exact counts of the site by month, access route and outcome. */
export function EnquiryCountTable({ counts }: EnquiryCountTableProps) {
  return (
    <DataTable
      caption={m.supervision_enquiries()}
      captionHidden
      rows={counts}
      rowKey={({ key }) => key}
      columns={[
        { key: 'month', label: m.supervision_month(), cell: ({ month }) => <DateText value={month} /> },
        { key: 'route', label: m.supervision_access_route(), cell: ({ route }) => route },
        { key: 'outcome', label: m.supervision_outcome(), cell: ({ outcome }) => outcome },
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
