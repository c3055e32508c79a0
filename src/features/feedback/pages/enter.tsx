import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { enterSheet } from '../commands/enter-sheet.server.ts'
import { FeedbackFields } from '../components/feedback-fields.tsx'
import { feedbackEnterers } from '../permissions.ts'
import type { Route } from './+types/enter'

export const handle = definePage({
  access: { roles: feedbackEnterers, recorded: 'feedback.entered, without what the sheet says' },
  title: m.feedback_enter,
})

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => ({
  formKey: crypto.randomUUID(),
  draft: await findDraft(trx, entered, url.pathname),
}))

export const action = formAction(enterSheet, { done: m.feedback_entered })

export default function Enter({ loaderData, actionData }: Route.ComponentProps) {
  const { formKey, draft } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.feedback_enter()}</h1>
      <p className="kern-body">{m.feedback_enter_words()}</p>
      {/* A new key draws the form anew, so that the next sheet begins empty. */}
      <CommandForm key={formKey} formKey={formKey} answer={actionData}>
        <FeedbackFields field={formFields(actionData, draft)} />
        <FormActions>
          <SubmitButton>{m.feedback_enter_save()}</SubmitButton>
        </FormActions>
      </CommandForm>
    </>
  )
}
