import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { waitWithItem } from '../commands/let-item-wait.server.ts'
import type { Route } from './+types/let-wait'

export const handle = definePage({
  access: { roles: ['case_manager'], recorded: 'case.opened; work_item.waits' },
  title: m.cases_let_wait,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const loader = casePage(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => ({
  formKey: crypto.randomUUID(),
  draft: await findDraft(trx, entered, url.pathname),
}))

export const action = formAction(waitWithItem, {
  done: m.cases_waits,
  also: ({ params }) => ({ item: params.itemRef }),
})

export default function LetWait({ loaderData, actionData }: Route.ComponentProps) {
  const field = formFields(actionData, loaderData.draft)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{handle.title()}</h2>
      <p className="kern-body">{m.cases_let_wait_words()}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo="/">
        <DateField {...field('until')} label={m.cases_wait_until()} />
        <TextArea {...field('reason')} label={m.cases_wait_reason()} limit={500} />
        <FormActions>
          <SubmitButton>{m.cases_let_wait()}</SubmitButton>
          <ButtonLink to="/">{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
