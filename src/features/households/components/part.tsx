import type { ReactNode } from 'react'
import { ButtonLink } from '#ui/forms/button-link.tsx'

/** A part of the page with its heading and the way to add something. */
export function Part({
  id,
  title,
  add,
  children,
}: {
  id: string
  title: string
  add: { to: string; label: string } | null
  children: ReactNode
}) {
  return (
    <section className="flow" aria-labelledby={id}>
      <div className="page-head">
        <h3 className="kern-heading-small" id={id}>
          {title}
        </h3>
        {add ? (
          <div className="button-row no-print">
            <ButtonLink to={add.to} icon="add">
              {add.label}
            </ButtonLink>
          </div>
        ) : null}
      </div>
      {children}
    </section>
  )
}
