import type { OccasionKind } from '#domain/enquiry/enquiry.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { occasionLabel } from '../labels.ts'

interface OccasionTableProps {
  occasions: readonly {
    ref: string
    kind: OccasionKind
    name: string
    heldOn: string
    place: string
    lettersSent: number | null
    notMet: number
    contacts: number
  }[]
}

/** The latest occasions and what they brought. */
export function OccasionTable({ occasions }: OccasionTableProps) {
  if (occasions.length === 0) return null
  return (
    <section className="flow" aria-labelledby="occasions">
      <h2 className="kern-heading-medium" id="occasions">
        {m.enquiries_occasions()}
      </h2>
      <DataTable
        caption={m.enquiries_occasions()}
        captionHidden
        rows={occasions}
        rowKey={({ ref }) => ref}
        columns={[
          { key: 'name', label: m.enquiries_occasion(), cell: ({ name }) => name },
          { key: 'kind', label: m.enquiries_occasion_kind(), cell: ({ kind }) => occasionLabel(kind) },
          {
            key: 'day',
            label: m.enquiries_held_on(),
            cell: ({ heldOn }) => <DateText value={heldOn} />,
          },
          { key: 'place', label: m.enquiries_place(), cell: ({ place }) => place || null },
          {
            key: 'letters',
            label: m.enquiries_letters_sent(),
            cell: ({ lettersSent }) => lettersSent,
            numeric: true,
          },
          {
            key: 'contacts',
            label: m.enquiries_contacts(),
            cell: ({ contacts }) => contacts,
            numeric: true,
          },
          { key: 'not-met', label: m.enquiries_not_met(), cell: ({ notMet }) => notMet, numeric: true },
        ]}
      />
    </section>
  )
}
