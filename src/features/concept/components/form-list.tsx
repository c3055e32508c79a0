import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { ConceptSection } from './concept-section.tsx'

interface FormListProps {
  forms: readonly { code: string; title: string; use: string; questions: number }[]
  /** Address of the version. */
  here: string
  edit: string | null
}

/** The forms of the site with the number of their questions. */
export function FormList({ forms, here, edit }: FormListProps) {
  return (
    <ConceptSection
      id="forms"
      title={m.concept_forms()}
      edit={edit && `${edit}/formulare/neu/bearbeiten`}
      add={m.concept_add_form()}
    >
      {forms.length === 0 ? (
        <p className="kern-body">{m.concept_no_forms()}</p>
      ) : (
        <DataTable
          caption={m.concept_forms()}
          captionHidden
          rows={forms}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'title',
              label: m.concept_form_title(),
              cell: ({ code, title }) => (
                <Link className="kern-link" to={`${here}/formulare/${code}`}>
                  {title}
                </Link>
              ),
            },
            { key: 'use', label: m.concept_form_use(), cell: ({ use }) => use },
            {
              key: 'questions',
              label: m.concept_questions(),
              cell: ({ questions }) => questions,
              numeric: true,
            },
          ]}
        />
      )}
    </ConceptSection>
  )
}
