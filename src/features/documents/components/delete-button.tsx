import { Form } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { HiddenKey } from '#ui/forms/hidden-key.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

/** Deleting cannot be taken back: the button stands behind a disclosure that says so. */
export function DeleteButton({
  document,
  formKey,
  title,
}: {
  document: string
  formKey: string
  title: string
}) {
  return (
    <details>
      <summary>{m.documents_delete()}</summary>
      <Form method="post" className="flow">
        <p className="kern-body">{m.documents_delete_words({ title })}</p>
        <HiddenKey value={formKey} />
        <input type="hidden" name="document" value={document} />
        <SubmitButton kind="secondary">{m.documents_delete_for_good()}</SubmitButton>
      </Form>
    </details>
  )
}
