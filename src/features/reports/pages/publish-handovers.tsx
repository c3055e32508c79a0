import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { publishHandovers } from '../commands/publish-handovers.server.ts'
import { HandoverTable } from '../components/handover-table.tsx'
import { digestOfLines } from '../digest-of-lines.server.ts'
import { nextHandovers } from '../next-handovers.server.ts'
import { publishers } from '../permissions.ts'
import { shownLines } from '../shown-lines.ts'
import type { Route } from './+types/publish-handovers'

export const handle = definePage({
  access: { roles: publishers, recorded: 'chains.analysed; handovers.published' },
  title: m.reports_publish_title,
  above: [{ title: m.reports_title, to: '/struktur/veroeffentlichungen' }],
})

export const loader = page(handle.access, async ({ trx, entered }, _args: Route.LoaderArgs) => {
  const { asOf, lines } = await nextHandovers(trx, entered)
  return {
    formKey: crypto.randomUUID(),
    asOf,
    lines: lines && shownLines(lines),
    digest: lines && digestOfLines(lines),
  }
})

export const action = formAction(publishHandovers, { done: m.reports_published })

/** Also after a refusal: the table may have changed, and what is published next is what is shown then. */
export const shouldRevalidate = () => true

export default function PublishHandovers({ loaderData, actionData }: Route.ComponentProps) {
  const { asOf, lines, digest, formKey } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.reports_publish_title()}</h1>
      <p className="kern-body">
        {m.reports_up_to()} <DateText value={asOf} />. {m.reports_publish_words()} {m.reports_lines_missing()}{' '}
        {m.reports_may_differ()}
      </p>
      {lines === null || digest === null ? (
        <EmptyState title={m.reports_stands_already()}>{m.reports_next_month()}</EmptyState>
      ) : lines.length === 0 ? (
        <EmptyState title={m.reports_nothing()}>{m.reports_nothing_words()}</EmptyState>
      ) : (
        <>
          <HandoverTable lines={lines} />
          <CommandForm formKey={formKey} answer={actionData}>
            <input type="hidden" name="asOf" value={asOf} />
            <input type="hidden" name="digest" value={digest} />
            <p className="kern-body">{m.reports_for_good()}</p>
            <FormActions>
              <SubmitButton>{m.reports_publish()}</SubmitButton>
              <ButtonLink to="/struktur/veroeffentlichungen">{m.ui_cancel()}</ButtonLink>
            </FormActions>
          </CommandForm>
        </>
      )}
    </>
  )
}
