import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'

interface ConceptSectionProps {
  id: string
  title: string
  /** Where a draft is changed; absent: it may not be changed here. */
  edit: string | null
  /** What the way there says where it adds something; „… bearbeiten“ unless told. */
  add?: string | undefined
  children: ReactNode
}

/** A part of the concept with its heading and, in a draft, the way to change it. */
export function ConceptSection({ id, title, edit, add, children }: ConceptSectionProps) {
  return (
    <section className="flow" aria-labelledby={id}>
      <h2 className="kern-heading-medium" id={id}>
        {title}
      </h2>
      {children}
      {edit ? (
        <p className="kern-body no-print">
          <Link className="kern-link" to={edit}>
            {add ?? m.concept_change_part({ part: title })}
          </Link>
        </p>
      ) : null}
    </section>
  )
}
