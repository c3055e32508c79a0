import type { ReactNode } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, type FormAnswer } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

interface EnquiryFormProps {
  form: { formKey: string; version: number; back: string }
  answer: FormAnswer | undefined
  /** Words of the button. */
  submit: string
  children?: ReactNode
}

/** The frame of a form about one enquiry: it carries the version that was shown. */
export function EnquiryForm({ form, answer, submit, children }: EnquiryFormProps) {
  return (
    <CommandForm formKey={form.formKey} answer={answer} reloadTo={form.back}>
      <input type="hidden" name="version" value={answer?.conflict?.version ?? form.version} />
      {children}
      <FormActions>
        <SubmitButton>{submit}</SubmitButton>
        <ButtonLink to={form.back}>{m.ui_cancel()}</ButtonLink>
      </FormActions>
    </CommandForm>
  )
}
