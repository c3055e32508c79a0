import { m } from '#platform/i18n/messages.ts'
import { Checkbox } from '#ui/choices/checkbox.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, type FormAnswer, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

interface PublishFormProps {
  asOf: string
  digest: string
  without: readonly string[]
  formKey: string
  answer: FormAnswer | undefined
}

/** Publishes exactly the table that is shown. */
export function PublishForm({ asOf, digest, without, formKey, answer }: PublishFormProps) {
  return (
    <CommandForm formKey={formKey} answer={answer}>
      <input type="hidden" name="asOf" value={asOf} />
      <input type="hidden" name="digest" value={digest} />
      {without.map((kind) => (
        <input key={kind} type="hidden" name="without" value={kind} />
      ))}
      <Checkbox
        name="confirmed"
        label={m.reports_confirm()}
        error={formFields(answer)('confirmed').error}
        required
      />
      <p className="kern-body">{m.reports_for_good()}</p>
      <FormActions>
        <SubmitButton>{m.reports_publish()}</SubmitButton>
        <ButtonLink to="/struktur/veroeffentlichungen">{m.ui_cancel()}</ButtonLink>
      </FormActions>
    </CommandForm>
  )
}
