import { m } from '#platform/i18n/messages.ts'
import { Checkbox } from '#ui/choices/checkbox.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'

/** Whether the person does the step, whether it is a milestone, and which goal it serves where there is one to choose. */
export function GoalSelect({
  field,
  goals,
  byPerson,
  isMilestone,
}: {
  field: ReturnType<typeof formFields>
  goals: readonly Option[]
  byPerson: boolean
  isMilestone: boolean
}) {
  return (
    <>
      <Checkbox name="by_person" label={m.plan_by_person_label()} defaultChecked={byPerson} />
      <Checkbox name="milestone" label={m.plan_milestone_label()} defaultChecked={isMilestone} />
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
