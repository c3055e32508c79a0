import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { nameKindLabel } from '../name-kind-labels.ts'
import type { EarlierName, ShownName } from '../present/shown-names.ts'

interface NameTablesProps {
  names: readonly ShownName[]
  earlier: readonly EarlierName[]
  /** address of a name, where it is corrected or removed; null for who may not */
  nameTo: ((name: ShownName) => string) | null
}

/** Other names that count; below, where there are any, those that were corrected or removed, and why. */
export function NameTables({ names, earlier, nameTo }: NameTablesProps) {
  return (
    <>
      {names.length > 0 ? (
        <DataTable
          caption={m.persons_other_names()}
          captionHidden
          rows={names}
          rowKey={({ ref }) => ref}
          {...(nameTo ? { rowTo: nameTo } : {})}
          columns={[
            { key: 'name', label: m.persons_name(), cell: ({ name }) => <bdi>{name}</bdi> },
            { key: 'kind', label: m.persons_name_kind(), cell: ({ kind }) => nameKindLabel(kind) },
            { key: 'on', label: m.persons_noted_on(), cell: ({ on }) => <DateText value={on} /> },
          ]}
        />
      ) : (
        <p className="kern-body">{m.persons_no_other_names()}</p>
      )}
      {earlier.length > 0 ? (
        <section className="flow" aria-labelledby="earlier-names">
          <h4 className="kern-heading-small" id="earlier-names">
            {m.persons_earlier_names()}
          </h4>
          <DataTable
            caption={m.persons_earlier_names()}
            captionHidden
            rows={earlier}
            rowKey={({ ref }) => ref}
            columns={[
              { key: 'name', label: m.persons_name(), cell: ({ name }) => <bdi>{name}</bdi> },
              { key: 'kind', label: m.persons_name_kind(), cell: ({ kind }) => nameKindLabel(kind) },
              { key: 'became', label: m.persons_became(), cell: ({ became }) => <bdi>{became}</bdi> },
              { key: 'on', label: m.persons_became_on(), cell: ({ on }) => <DateText value={on} /> },
            ]}
          />
        </section>
      ) : null}
    </>
  )
}
