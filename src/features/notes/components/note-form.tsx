import type { ReactNode } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, type FormAnswer, formFields, tickedValues } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FurtherNoteFields, type FurtherNoteFieldsProps, ShortNoteFields } from './note-fields.tsx'

export interface NoteFormProps {
  title: string
  words: string
  /** what the button says */
  submit: string
  back: string
  form: Pick<FurtherNoteFieldsProps, 'persons' | 'organisations' | 'languages'> & {
    formKey: string
    draft: Record<string, string | string[]> | null
  }
  stored: Record<string, string>
  /** persons who are ticked at first */
  present: readonly string[]
  answer: FormAnswer | undefined
  children?: ReactNode
}

/** A note with all that can be told of it; what every note needs stands first. */
export function NoteForm({
  title,
  words,
  submit,
  back,
  form,
  stored,
  present,
  answer,
  children,
}: NoteFormProps) {
  const field = formFields(answer, form.draft, stored)
  return (
    <>
      <FormTitle title={title} answer={answer} />
      <h2 className="kern-heading-medium">{title}</h2>
      <p className="kern-body">{words}</p>
      <CommandForm formKey={form.formKey} answer={answer} reloadTo={back}>
        <ShortNoteFields field={field} />
        {children}
        <FurtherNoteFields
          {...form}
          field={field}
          ticked={tickedValues('persons', answer, form.draft, present)}
        />
        <FormActions>
          <SubmitButton>{submit}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
