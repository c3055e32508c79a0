import { m } from '#platform/i18n/messages.ts'
import { Checkbox } from '#ui/choices/checkbox.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'

/** Whether the person does the step, and which goal it serves; without a goal to choose from that is not asked. */
export function GoalSelect({
  field,
  goals,
  byPerson,
}: {
  field: ReturnType<typeof formFields>
  goals: readonly Option[]
  byPerson: boolean
}) {
  return (
    <>
      <Checkbox name="by_person" label={m.plan_by_person_label()} defaultChecked={byPerson} />
      {goals.length === 0 ? null : (
        <SelectField
          {...field('goal')}
          label={m.plan_goal()}
          hint={m.plan_goal_hint()}
          options={goals}
          empty={m.plan_goal_none()}
          optional
        />
      )}
    </>
  )
}
