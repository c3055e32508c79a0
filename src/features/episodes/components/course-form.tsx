import type { ReactNode } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, type FormAnswer } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

export interface CourseFormProps {
  title: string
  words: string
  /** what the button says */
  submit: string
  form: { back: string; formKey: string }
  answer: FormAnswer | undefined
  children?: ReactNode
}

/** One deed about the standing of a case: what it means, its fields, and the way back. */
export function CourseForm({ title, words, submit, form, answer, children }: CourseFormProps) {
  return (
    <>
      <FormTitle title={title} answer={answer} />
      <h2 className="kern-heading-medium">{title}</h2>
      <p className="kern-body">{words}</p>
      <CommandForm formKey={form.formKey} answer={answer} reloadTo={form.back}>
        {children}
        <FormActions>
          <SubmitButton>{submit}</SubmitButton>
          <ButtonLink to={form.back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
