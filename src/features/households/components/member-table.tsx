import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import type { MemberRow } from '../present/household.ts'

interface MemberTableProps {
  caption: string
  caseRef: string
  rows: readonly MemberRow[]
  mayWrite: boolean
  /** those who no longer belong to it: with the end in place of the relations */
  former?: boolean
}

const until = (row: MemberRow) =>
  row.until ? (
    <>
      <DateText value={row.until} />
      {row.endReason ? ` (${row.endReason})` : null}
    </>
  ) : null

/** The members of a household: who, since when, what they are to each other. */
export function MemberTable({ caption, caseRef, rows, mayWrite, former = false }: MemberTableProps) {
  const to = (row: MemberRow) => `/faelle/${caseRef}/haushalt/mitglied/${row.ref}`
  return (
    <DataTable
      caption={caption}
      captionHidden={former}
      rows={rows}
      rowKey={(row) => row.ref}
      {...(mayWrite ? { rowTo: to } : {})}
      columns={[
        { key: 'name', label: m.households_name(), cell: (row) => row.name },
        {
          key: 'born',
          label: m.households_birth_date(),
          cell: (row) => (row.birthDate ? <DateText value={row.birthDate} /> : null),
        },
        {
          key: 'role',
          label: m.households_role(),
          cell: (row) => (row.atHome ? row.role : `${row.role}, ${m.households_elsewhere_short()}`),
        },
        ...(former
          ? []
          : [
              {
                key: 'relations',
                label: m.households_relations(),
                cell: (row: MemberRow) => row.relations.join('; ') || null,
              },
            ]),
        { key: 'since', label: m.households_since(), cell: (row) => <DateText value={row.from} /> },
        // Mostly nobody's end is known; then the column would only take room from the names.
        ...(rows.some((row) => row.until)
          ? [{ key: 'until', label: m.households_until(), cell: until }]
          : []),
        {
          key: 'case',
          label: m.households_in_case(),
          cell: (row) => (
            <Badge kind={row.isPartOfCase ? 'success' : 'neutral'}>
              {row.isPartOfCase ? m.households_in_case_yes() : m.households_only_named()}
            </Badge>
          ),
        },
        ...(mayWrite && !former
          ? [
              {
                key: 'end',
                label: m.households_actions(),
                cell: (row: MemberRow) =>
                  row.runs ? (
                    <Link
                      className="kern-link"
                      to={`${to(row)}/beenden`}
                      aria-label={m.households_end_of({ name: row.name })}
                    >
                      {m.households_end()}
                    </Link>
                  ) : null,
              },
            ]
          : []),
      ]}
    />
  )
}
