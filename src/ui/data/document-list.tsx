import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { formatDay } from './date-format.ts'

export interface DocumentListProps {
  /** id of the heading, one of its kind on the page */
  id: string
  title: string
  documents: readonly { ref: string; title: string; inHandOn: string | null }[]
  /** what stands there where no document is named */
  none: string
  edit?: { to: string; label: string } | undefined
}

/** Documents that are needed for something: which are in hand since when, and which are missing. */
export function DocumentList({ id, title, documents, none, edit }: DocumentListProps) {
  return (
    <section className="flow" aria-labelledby={id}>
      <div className="page-head">
        <h3 className="kern-heading-small" id={id}>
          {title}
        </h3>
        {edit ? <ButtonLink to={edit.to}>{edit.label}</ButtonLink> : null}
      </div>
      {documents.length === 0 ? (
        <p className="kern-body">{none}</p>
      ) : (
        <ul className="document-list">
          {documents.map((document) => (
            <li key={document.ref}>
              {document.title}{' '}
              <Badge kind={document.inHandOn ? 'success' : 'warning'}>
                {document.inHandOn
                  ? m.ui_document_since({ date: formatDay(document.inHandOn, getLocale()) })
                  : m.ui_document_missing()}
              </Badge>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
