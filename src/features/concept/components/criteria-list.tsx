import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { ConceptSection } from './concept-section.tsx'

interface CriteriaListProps {
  criteria: readonly { code: string; label: string; kind: 'required' | 'excluding'; words: string }[]
  edit: string | null
}

/** Who is admitted: criteria that must hold and those that must not. */
export function CriteriaList({ criteria, edit }: CriteriaListProps) {
  return (
    <ConceptSection
      id="criteria"
      title={m.concept_criteria()}
      edit={edit && `${edit}/kriterien/neu`}
      add={m.concept_add_criterion()}
    >
      {criteria.length === 0 ? (
        <p className="kern-body">{m.concept_no_criteria()}</p>
      ) : (
        <DataTable
          caption={m.concept_criteria()}
          captionHidden
          rows={criteria}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'label',
              label: m.concept_criterion_label(),
              cell: ({ code, label }) =>
                edit ? (
                  <Link className="kern-link" to={`${edit}/kriterien/${code}`}>
                    {label}
                  </Link>
                ) : (
                  label
                ),
            },
            {
              key: 'kind',
              label: m.concept_criterion_kind(),
              cell: ({ kind }) => (kind === 'required' ? m.concept_required() : m.concept_excluding()),
            },
            { key: 'words', label: m.concept_condition(), cell: ({ words }) => words },
          ]}
        />
      )}
    </ConceptSection>
  )
}
