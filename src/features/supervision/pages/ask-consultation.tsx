import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { named } from '#platform/http/named.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { isOnBoard } from '../data/board.server.ts'
import { askToConsult } from '../commands/ask-consultation.server.ts'
import { boardReaders } from '../permissions.ts'
import type { Route } from './+types/ask-consultation'

export const handle = definePage({
  access: { roles: boardReaders, recorded: 'consultation.asked' },
  title: m.supervision_ask,
  above: [{ title: m.supervision_board, to: '/struktur/faelle' }],
})

export const loader = page(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered } = scope
  await named(scope, params.pseudonymKey, async (key) =>
    (await isOnBoard(trx, entered.siteId, key)) ? key : undefined,
  )
  return { formKey: crypto.randomUUID(), draft: await findDraft(trx, entered, url.pathname) }
})

export const action = formAction(askToConsult, {
  done: m.supervision_asked,
  also: ({ params }) => ({ case: params.pseudonymKey }),
})

export default function AskConsultation({ loaderData, actionData }: Route.ComponentProps) {
  const field = formFields(actionData, loaderData.draft)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{handle.title()}</h1>
      <p className="kern-body">{m.supervision_ask_words()}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData}>
        <TextArea
          {...field('question')}
          label={m.supervision_question()}
          hint={m.supervision_question_hint()}
          limit={1000}
        />
        <FormActions>
          <SubmitButton>{m.supervision_ask()}</SubmitButton>
          <ButtonLink to="/struktur/faelle">{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
