import { m } from '#platform/i18n/messages.ts'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import type { PresentedTemplate } from '../present/template.ts'

/** What a chain begins with: the day it counts from, when its first steps are due, and which steps it needs. */
export function ChainFields({
  field,
  template,
  chosen,
}: {
  field: ReturnType<typeof formFields>
  template: PresentedTemplate
  chosen: readonly string[]
}) {
  return (
    <>
      <DateField {...field('first_day')} label={template.firstDay} hint={m.plan_first_day_hint()} />
      <DateField {...field('first_due')} label={m.plan_first_due()} hint={m.plan_first_due_hint()} />
      <CheckboxGroup
        {...field('steps')}
        label={m.plan_which_steps()}
        hint={m.plan_which_steps_hint()}
        choices={template.steps.map((step) => ({
          value: step.key,
          label: step.title,
          hint: step.legalSource
            ? m.plan_step_legal({ agency: step.agency, source: step.legalSource })
            : step.agency,
        }))}
        defaultValues={chosen}
      />
    </>
  )
}
