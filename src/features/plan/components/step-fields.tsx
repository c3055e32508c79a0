import { m } from '#platform/i18n/messages.ts'
import type { formFields } from '#ui/forms/command-form.tsx'
import { Combobox } from '#ui/choices/combobox.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

export interface StepChoices {
  steps: readonly Option[]
  organisations: readonly Option[]
}

/** The fields of a new step: what, who, until when. */
export function StepFields({
  field,
  choices,
}: {
  field: ReturnType<typeof formFields>
  choices: StepChoices
}) {
  return (
    <>
      <SelectField
        {...field('step_code')}
        label={m.plan_step_code()}
        hint={m.plan_step_code_hint()}
        options={choices.steps}
      />
      <TextField {...field('title')} label={m.plan_step_title()} hint={m.plan_step_title_hint()} />
      <Combobox
        {...field('organisation')}
        label={m.plan_organisation()}
        hint={m.plan_organisation_hint()}
        options={choices.organisations}
        optional
      />
      <DateField {...field('due')} label={m.plan_due()} />
      <TextArea {...field('note')} label={m.plan_note()} limit={2000} optional />
    </>
  )
}
