import type { ReactNode } from 'react'
import { Heading, type HeadingLevel } from '#ui/data/heading.tsx'

interface CardProps {
  title: string
  /** Level of the title, 2 unless told. */
  level?: HeadingLevel | undefined
  /** Small line below the title. */
  subline?: ReactNode
  children: ReactNode
  /** Links or buttons at the end. */
  footer?: ReactNode
}

/** A framed part of a page: things that are compared, or the side column of a case. Not for every paragraph. */
export function Card({ title, level = 2, subline, children, footer }: CardProps) {
  return (
    <section className="kern-card kern-card--hug kern-card--small">
      <div className="kern-card__container">
        <header className="kern-card__header">
          <Heading level={level} className="kern-title kern-title--small">
            {title}
          </Heading>
          {subline ? <p className="kern-subline kern-subline--small">{subline}</p> : null}
        </header>
        <div className="kern-card__body">{children}</div>
        {footer ? <div className="card-footer">{footer}</div> : null}
      </div>
    </section>
  )
}
