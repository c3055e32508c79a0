import { chapters, type Concept } from '#domain/concept/concept.ts'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { chapterLabel } from '../words/labels.ts'
import { ConceptSection } from './concept-section.tsx'

const paragraphs = (text: string) => text.split(/\n{2,}/).filter((part) => part.trim() !== '')

/** The text of the Handlungskonzept by chapters, and the resolution that adopted it. */
export function Handlungskonzept({
  content,
  edit,
}: {
  content: Pick<Concept, 'text' | 'resolution'>
  edit: string | null
}) {
  const { text, resolution } = content
  return (
    <ConceptSection id="text" title={m.concept_text()} edit={edit && `${edit}/text`}>
      {chapters.map((chapter) => (
        <section className="flow" key={chapter} aria-labelledby={`chapter-${chapter}`}>
          <h3 className="kern-heading-small" id={`chapter-${chapter}`}>
            {chapterLabel(chapter)}
          </h3>
          {text[chapter].trim() ? (
            paragraphs(text[chapter]).map((part, at) => (
              <p className="kern-body words" key={at}>
                {part}
              </p>
            ))
          ) : (
            <p className="kern-body">{m.concept_not_written()}</p>
          )}
        </section>
      ))}
      <h3 className="kern-heading-small">{m.concept_resolution()}</h3>
      <DescriptionList
        facts={[
          { term: m.concept_resolution_body(), value: resolution.body || null },
          {
            term: m.concept_resolution_day(),
            value: resolution.day ? <DateText value={resolution.day} /> : null,
          },
          { term: m.concept_resolution_reference(), value: resolution.reference || null },
        ]}
      />
    </ConceptSection>
  )
}
