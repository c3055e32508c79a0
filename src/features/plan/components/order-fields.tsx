import { m } from '#platform/i18n/messages.ts'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import type { Option } from '#ui/forms/select-field.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

/** How long a step takes and what it waits for. */
export function OrderFields({
  field,
  others,
  after,
}: {
  field: ReturnType<typeof formFields>
  /** the other steps of the plan */
  others: readonly Option[]
  /** those of them that are ticked */
  after: readonly string[]
}) {
  return (
    <>
      <TextField
        {...field('expected_days')}
        label={m.plan_expected_days()}
        hint={m.plan_expected_days_hint()}
        inputMode="numeric"
        optional
      />
      {others.length > 0 ? (
        <CheckboxGroup
          {...field('after')}
          label={m.plan_after()}
          hint={m.plan_after_hint()}
          choices={others}
          defaultValues={after}
          optional
        />
      ) : null}
    </>
  )
}
