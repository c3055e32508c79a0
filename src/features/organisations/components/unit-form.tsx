import type { ReactNode } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, type FormAnswer, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

interface UnitFormProps {
  formKey: string
  answer: FormAnswer | undefined
  draft: Record<string, string | string[]> | null
  stored?: { ref: string; name: string; version: number }
  organisationRef: string
  children: ReactNode
}

/** The name of a part of an organisation; the words of the button are the children. */
export function UnitForm({ formKey, answer, draft, stored, organisationRef, children }: UnitFormProps) {
  const back = `/netzwerk/organisationen/${organisationRef}`
  const field = formFields(answer, draft, stored ? { name: stored.name } : {})
  return (
    <CommandForm
      formKey={formKey}
      answer={answer}
      reloadTo={stored ? `${back}/einheiten/${stored.ref}` : undefined}
    >
      {stored ? (
        <input type="hidden" name="version" value={answer?.conflict?.version ?? stored.version} />
      ) : null}
      <TextField {...field('name')} label={m.organisations_unit_name()} />
      <FormActions>
        <SubmitButton>{children}</SubmitButton>
        <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
      </FormActions>
    </CommandForm>
  )
}
