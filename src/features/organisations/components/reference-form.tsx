import { type ReactNode } from 'react'
import type { ReferenceKind } from '#domain/organisation/post-reference.ts'
import { m } from '#platform/i18n/messages.ts'
import { Combobox } from '#ui/choices/combobox.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, type FormAnswer, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import type { Option } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { kindWords } from '../post-labels.ts'

interface ReferenceFormProps {
  formKey: string
  answer: FormAnswer | undefined
  draft: Record<string, string | string[]> | null
  kind: ReferenceKind
  targets: readonly Option[]
  stored?: { target: string; from: string; until: string; version: number }
  here?: string
  back: string
  children: ReactNode
}

/** What a post refers to, from when, until when; the words of the button are the children. */
export function ReferenceForm({
  formKey,
  answer,
  draft,
  kind,
  targets,
  stored,
  ...props
}: ReferenceFormProps) {
  const { version, ...words } = stored ?? { version: undefined }
  const field = formFields(answer, draft, words)
  return (
    <CommandForm formKey={formKey} answer={answer} reloadTo={props.here}>
      {stored ? <input type="hidden" name="version" value={answer?.conflict?.version ?? version} /> : null}
      <Combobox
        {...field('target')}
        label={kindWords[kind].label()}
        hint={kindWords[kind].hint()}
        options={targets}
      />
      <DateField {...field('from')} label={m.organisations_from()} />
      <DateField
        {...field('until')}
        label={m.organisations_last_day()}
        hint={m.organisations_last_day_hint()}
        optional
      />
      <FormActions>
        <SubmitButton>{props.children}</SubmitButton>
        <ButtonLink to={props.back}>{m.ui_cancel()}</ButtonLink>
      </FormActions>
    </CommandForm>
  )
}
