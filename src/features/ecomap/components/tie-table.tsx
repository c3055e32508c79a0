import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'

/** A tie as a line, all in words. */
export type TieRow = {
  ref: string
  name: string
  /** with the organisation it stands for, where there is one */
  kind: string
  strength: string
  direction: string
  helpsIn: string
  words: string
  isResource: boolean
  endedOn: string | null
}

/** Ties as a list that says the same as the picture, in its order; each leads to its page. */
export function TieTable({
  caseRef,
  caption,
  rows,
  ended,
}: {
  caseRef: string
  caption: string
  rows: readonly TieRow[]
  ended?: boolean
}) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.ref}
      rowTo={(row) => `/faelle/${caseRef}/netzwerk/${row.ref}`}
      columns={[
        { key: 'name', label: m.ecomap_name(), cell: (row) => row.name },
        { key: 'kind', label: m.ecomap_kind(), cell: (row) => row.kind },
        { key: 'strength', label: m.ecomap_strength(), cell: (row) => row.strength },
        { key: 'direction', label: m.ecomap_direction(), cell: (row) => row.direction },
        { key: 'helps', label: m.ecomap_helps_in(), cell: (row) => row.helpsIn || null },
        { key: 'words', label: m.ecomap_words(), cell: (row) => row.words || null },
        {
          key: 'resource',
          label: m.ecomap_resource(),
          cell: (row) => (row.isResource ? m.ecomap_yes() : null),
        },
        ...(ended
          ? [
              {
                key: 'ended',
                label: m.ecomap_ended_on(),
                cell: (row: TieRow) => row.endedOn && <DateText value={row.endedOn} />,
              },
            ]
          : []),
      ]}
    />
  )
}
