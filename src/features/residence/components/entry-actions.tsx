import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

/** The end of a form of the history. */
export const EntryActions = ({ caseRef, chosen }: { caseRef: string; chosen: string }) => (
  <FormActions>
    <SubmitButton>{m.residence_save()}</SubmitButton>
    <ButtonLink to={`/faelle/${caseRef}/perspektiven?person=${chosen}`}>{m.ui_cancel()}</ButtonLink>
  </FormActions>
)
