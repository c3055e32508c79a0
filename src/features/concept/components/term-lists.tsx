import { type Concept, type CoreTerms, termLists } from '#domain/concept/concept.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { listLabel } from '../words/labels.ts'
import { ConceptSection } from './concept-section.tsx'

interface TermListsProps {
  terms: Concept['terms']
  core: CoreTerms
  edit: string | null
}

/** The words of the site, list by list, each with the core term it stands for. */
export function TermLists({ terms, core, edit }: TermListsProps) {
  return termLists.map((list) => {
    const words = new Map(core[list].map(({ code, label }) => [code, label]))
    return (
      <ConceptSection key={list} id={list} title={listLabel(list)} edit={edit && `${edit}/begriffe/${list}`}>
        <DataTable
          caption={listLabel(list)}
          captionHidden
          rows={terms[list]}
          rowKey={({ code }) => code}
          columns={[
            { key: 'label', label: m.concept_word(), cell: ({ label }) => label },
            {
              key: 'core',
              label: m.concept_core_term(),
              cell: ({ core: code }) =>
                code ? (
                  (words.get(code) ?? code)
                ) : (
                  <span className="missing-value">{m.concept_core_open()}</span>
                ),
            },
          ]}
        />
      </ConceptSection>
    )
  })
}
