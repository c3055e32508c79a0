import { m } from '#platform/i18n/messages.ts'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'

/** Why no case is shown: nothing fits the filter, which can be reset, or there is none. */
export function NoCases({ filtered, resetTo }: { filtered: boolean; resetTo: string }) {
  return filtered ? (
    <EmptyState
      title={m.cases_none_found()}
      action={<ButtonLink to={resetTo}>{m.ui_filter_reset()}</ButtonLink>}
    >
      {m.cases_none_found_words()}
    </EmptyState>
  ) : (
    <EmptyState title={m.cases_none()}>{m.cases_none_words()}</EmptyState>
  )
}
