import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { ConceptSection } from './concept-section.tsx'

interface LocalFactListProps {
  facts: readonly { key: string; label: string; kind: string; category: string; used: boolean }[]
  edit: string | null
}

/** Facts only this site asks for, and whether a form or criterion uses them. */
export function LocalFactList({ facts, edit }: LocalFactListProps) {
  return (
    <ConceptSection
      id="facts"
      title={m.concept_local_facts()}
      edit={edit && `${edit}/merkmale/neu`}
      add={m.concept_add_fact()}
    >
      {facts.length === 0 ? (
        <p className="kern-body">{m.concept_no_local_facts()}</p>
      ) : (
        <DataTable
          caption={m.concept_local_facts()}
          captionHidden
          rows={facts}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'label',
              label: m.concept_fact(),
              cell: ({ key, label }) =>
                edit ? (
                  <Link className="kern-link" to={`${edit}/merkmale/${key}`}>
                    {label}
                  </Link>
                ) : (
                  label
                ),
            },
            { key: 'kind', label: m.concept_fact_kind(), cell: ({ kind }) => kind },
            { key: 'category', label: m.concept_category(), cell: ({ category }) => category },
            {
              key: 'used',
              label: m.concept_used(),
              cell: ({ used }) => (used ? m.concept_used_yes() : m.concept_used_no()),
            },
          ]}
        />
      )}
    </ConceptSection>
  )
}
