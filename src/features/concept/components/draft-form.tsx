import type { ReactNode } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, type FormAnswer } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

interface DraftFormProps {
  form: { formKey: string; version: number; back: string }
  answer: FormAnswer | undefined
  /** Where „use the present state“ leads in a conflict. */
  here: string
  /** Words of the button; „Speichern“ unless told. */
  save?: string | undefined
  children: ReactNode
}

/** A form that changes a draft of the concept: it names the version it showed. */
export function DraftForm({ form, answer, here, save, children }: DraftFormProps) {
  return (
    <CommandForm formKey={form.formKey} answer={answer} reloadTo={here}>
      <input type="hidden" name="version" value={answer?.conflict?.version ?? form.version} />
      {children}
      <FormActions>
        <SubmitButton>{save ?? m.concept_save()}</SubmitButton>
        <ButtonLink to={form.back}>{m.ui_cancel()}</ButtonLink>
      </FormActions>
    </CommandForm>
  )
}
