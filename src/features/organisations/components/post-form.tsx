import type { ReactNode } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, type FormAnswer, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { fundingModules, moduleLabel } from '../post-labels.ts'

interface PostFormProps {
  formKey: string
  answer: FormAnswer | undefined
  draft: Record<string, string | string[]> | null
  stored?: { title: string; funding_module: string; fte: string; version: number }
  back: string
  children: ReactNode
}

/** Title, part of the programme and share of a post; the words of the button are the children. */
export function PostForm({ formKey, answer, draft, stored, back, children }: PostFormProps) {
  const { version, ...words } = stored ?? { version: undefined }
  const field = formFields(answer, draft, words)
  return (
    <CommandForm formKey={formKey} answer={answer} reloadTo={stored ? `${back}/bearbeiten` : undefined}>
      {stored ? <input type="hidden" name="version" value={answer?.conflict?.version ?? version} /> : null}
      <TextField
        {...field('title')}
        label={m.organisations_post_title()}
        hint={m.organisations_post_title_hint()}
      />
      <RadioGroup
        {...field('funding_module')}
        label={m.organisations_module()}
        choices={fundingModules.map((module) => ({ value: module, label: moduleLabel(module || null) }))}
      />
      <TextField
        {...field('fte')}
        label={m.organisations_share()}
        hint={m.organisations_share_hint()}
        width="short"
        inputMode="decimal"
      />
      <FormActions>
        <SubmitButton>{children}</SubmitButton>
        <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
      </FormActions>
    </CommandForm>
  )
}
