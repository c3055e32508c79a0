import { Form } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { HiddenKey } from '#ui/forms/hidden-key.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

/** Throws what was sent in away; the lists stay as they are. */
export function DiscardForm({ sent, formKey }: { sent: string; formKey: string }) {
  return (
    <Form method="post">
      <HiddenKey value={formKey} />
      <input type="hidden" name="discard" value={sent} />
      <SubmitButton kind="tertiary">{m.reference_discard()}</SubmitButton>
    </Form>
  )
}
