import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import type { Column } from '#ui/data/table-columns.ts'
import type { Competence } from '../data/competence-reader.server.ts'

interface CompetenceTableProps {
  rows: readonly Competence[]
  /** On the page of an office its name would stand in every row. */
  withOffice?: boolean
  sort?: (order: string) => Column<Competence>['sort']
}

/** Which office decides what, where, from when until when, and where that is written. */
export function CompetenceTable({ rows, withOffice = true, sort }: CompetenceTableProps) {
  const office: Column<Competence> = {
    key: 'organisation',
    label: m.network_office(),
    sort: sort?.('organisation'),
    cell: (row) => <Link to={`/netzwerk/organisationen/${row.organisationRef}`}>{row.organisation}</Link>,
  }
  return (
    <DataTable
      caption={m.network_competences()}
      captionHidden
      rows={rows}
      rowKey={(row) => row.ref}
      rowTo={(row) => `/netzwerk/zustaendigkeiten/${row.ref}`}
      columns={[
        { key: 'matter', label: m.network_matter(), sort: sort?.('matter'), cell: (row) => row.matter },
        {
          key: 'municipality',
          label: m.network_municipality(),
          sort: sort?.('municipality'),
          cell: (row) => row.municipality,
        },
        ...(withOffice ? [office] : []),
        { key: 'from', label: m.network_from(), cell: (row) => <DateText value={row.from} /> },
        {
          key: 'until',
          label: m.network_until(),
          cell: (row) => (row.until ? <DateText value={row.until} /> : m.network_no_end()),
        },
        { key: 'source', label: m.network_source(), cell: (row) => row.source },
      ]}
    />
  )
}
