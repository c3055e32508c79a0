import type { ReactNode } from 'react'
import { Heading, type HeadingLevel } from '#ui/data/heading.tsx'

interface EmptyStateProps {
  /** What is not there: „Keine überfälligen Fristen". */
  title: string
  level?: HeadingLevel | undefined
  /** Why it is empty, in one sentence. */
  children: ReactNode
  /** What one can do now: a `ButtonLink` or a link. */
  action?: ReactNode
}

/** Stands in place of a list without entries: why it is empty and what comes next. */
export function EmptyState({ title, level = 2, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Heading level={level} className="kern-title kern-title--small">
        {title}
      </Heading>
      <p className="kern-body">{children}</p>
      {action ? <div className="empty-action">{action}</div> : null}
    </div>
  )
}
