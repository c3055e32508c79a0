import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'

export interface Hit {
  personRef: string
  displayName: string
  birthYear: number | null
  responsibleTitle: string | null
  hasCase: boolean
  caseRef: string | null
  heard: boolean
}

function Next({ hit }: { hit: Hit }) {
  if (hit.caseRef) return <ButtonLink to={`/faelle/${hit.caseRef}`}>{m.search_open_case()}</ButtonLink>
  return <>{hit.hasCase ? m.search_ask({ title: hit.responsibleTitle ?? '' }) : m.search_no_open_case()}</>
}

/** Persons found; the case opens only for those who may. */
export function HitTable({ hits, caption }: { hits: readonly Hit[]; caption: string }) {
  return (
    <DataTable
      caption={caption}
      rows={hits}
      rowKey={(hit) => hit.personRef}
      columns={[
        { key: 'name', label: m.search_name(), cell: (hit) => hit.displayName },
        { key: 'born', label: m.search_birth_year(), cell: (hit) => hit.birthYear, numeric: true },
        { key: 'who', label: m.search_responsible(), cell: (hit) => hit.responsibleTitle },
        { key: 'next', label: m.search_next(), actions: true, cell: (hit) => <Next hit={hit} /> },
      ]}
    />
  )
}
