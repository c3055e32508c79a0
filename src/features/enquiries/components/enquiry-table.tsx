import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import type { EnquiryRow } from '../present/enquiry-rows.server.ts'
import { StateBadge } from './state-badge.tsx'

/** The enquiries of the organisation, a row each. */
export function EnquiryTable({ rows }: { rows: readonly EnquiryRow[] }) {
  return (
    <DataTable
      caption={m.enquiries_title()}
      captionHidden
      rows={rows}
      rowKey={({ ref }) => ref}
      rowTo={({ ref }) => `/anfragen/${ref}`}
      columns={[
        {
          key: 'day',
          label: m.enquiries_contacted_on(),
          cell: ({ contactedOn }) => <DateText value={contactedOn} />,
        },
        { key: 'channel', label: m.enquiries_channel(), cell: ({ channel }) => channel },
        { key: 'concern', label: m.enquiries_concern(), cell: ({ concern }) => concern || null },
        { key: 'language', label: m.enquiries_language(), cell: ({ language }) => language },
        { key: 'place', label: m.enquiries_place(), cell: ({ place }) => place },
        { key: 'people', label: m.enquiries_people(), cell: ({ people }) => people, numeric: true },
        {
          key: 'state',
          label: m.enquiries_state(),
          cell: ({ state, waits }) => <StateBadge state={state} waits={waits} />,
        },
      ]}
    />
  )
}
