import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { MissingValue } from '#ui/data/missing-value.tsx'
import type { PresentedProposal } from '../present/proposals.server.ts'

const day = (value: string | null) => (value ? <DateText value={value} /> : <MissingValue />)

/** The days that the rule gives, one line per new right that may follow. */
export function ProposalDays({ caption, rows }: Pick<PresentedProposal, 'rows'> & { caption: string }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ to }) => to}
      columns={[
        { key: 'to', label: m.transitions_to_rechtskreis(), cell: ({ label }) => label },
        { key: 'old', label: m.transitions_old_ends(), cell: ({ oldEnds }) => day(oldEnds) },
        { key: 'apply', label: m.transitions_apply_by(), cell: ({ applyBy }) => day(applyBy) },
        { key: 'new', label: m.transitions_new_begins(), cell: ({ newBegins }) => day(newBegins) },
      ]}
    />
  )
}
