import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Badge } from '#ui/notices/badge.tsx'

/** The documents a step needs: which are in hand since when, and which are missing. */
export function StepDocumentList({
  documents,
  editTo,
}: {
  documents: readonly { ref: string; title: string; inHandOn: string | null }[]
  editTo: string | undefined
}) {
  return (
    <section className="flow" aria-labelledby="step-documents">
      <div className="page-head">
        <h3 className="kern-heading-small" id="step-documents">
          {m.plan_documents()}
        </h3>
        {editTo ? <ButtonLink to={editTo}>{m.plan_documents_edit()}</ButtonLink> : null}
      </div>
      {documents.length === 0 ? (
        <p className="kern-body">{m.plan_documents_none()}</p>
      ) : (
        <ul className="document-list">
          {documents.map(({ ref, title, inHandOn }) => (
            <li key={ref}>
              {title}{' '}
              <Badge kind={inHandOn ? 'success' : 'warning'}>
                {inHandOn
                  ? m.plan_document_since({ date: formatDay(inHandOn, getLocale()) })
                  : m.plan_document_missing()}
              </Badge>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
