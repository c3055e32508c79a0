import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'

/** In place of a form whose deed waits for a second person. */
export function AskedAlready({ title, asked }: { title: string; asked: { to: string; approver: string } }) {
  return (
    <>
      <h2 className="kern-heading-medium">{title}</h2>
      <EmptyState
        title={m.approvals_asked_already({ approver: asked.approver })}
        level={3}
        action={<ButtonLink to={asked.to}>{m.approvals_see()}</ButtonLink>}
      >
        {m.approvals_asked_already_words()}
      </EmptyState>
    </>
  )
}
