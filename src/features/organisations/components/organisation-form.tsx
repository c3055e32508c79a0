import type { ReactNode } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, type FormAnswer, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

interface OrganisationFormProps {
  formKey: string
  answer: FormAnswer | undefined
  draft: Record<string, string | string[]> | null
  kinds: readonly Option[]
  stored?: { name: string; kind: string; version: number }
  back: string
  children: ReactNode
}

/** Name and kind of an organisation; the words of the button are the children. */
export function OrganisationForm({ formKey, answer, draft, kinds, stored, ...props }: OrganisationFormProps) {
  const field = formFields(answer, draft, stored ? { name: stored.name, kind: stored.kind } : {})
  return (
    <CommandForm formKey={formKey} answer={answer} reloadTo={stored ? `${props.back}/bearbeiten` : undefined}>
      {stored ? (
        <input type="hidden" name="version" value={answer?.conflict?.version ?? stored.version} />
      ) : null}
      <TextField {...field('name')} label={m.organisations_name()} hint={m.organisations_name_hint()} />
      <SelectField {...field('kind')} label={m.organisations_kind()} options={kinds} />
      <FormActions>
        <SubmitButton>{props.children}</SubmitButton>
        <ButtonLink to={props.back}>{m.ui_cancel()}</ButtonLink>
      </FormActions>
    </CommandForm>
  )
}
