import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'

/** What becomes of each step that is still open: the last one ends only together with the case. */
export function OpenStepFields({
  field,
  steps,
}: {
  field: ReturnType<typeof formFields>
  steps: readonly { ref: string; title: string }[]
}) {
  return steps.map(({ ref, title }) => (
    <RadioGroup
      key={ref}
      {...field(`step.${ref}`)}
      label={m.episodes_open_step({ title })}
      choices={[
        { value: 'finished', label: m.episodes_step_finished() },
        { value: 'skipped', label: m.episodes_step_skipped() },
      ]}
    />
  ))
}
