import { m } from '#platform/i18n/messages.ts'
import type { formFields } from '#ui/forms/command-form.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'

/** What a step builds on; without a resource to choose from there is nothing to ask. */
export function ResourceSelect({
  field,
  resources,
}: {
  field: ReturnType<typeof formFields>
  resources: readonly Option[]
}) {
  if (resources.length === 0) return null
  return (
    <SelectField
      {...field('resource')}
      label={m.plan_builds_on()}
      hint={m.plan_builds_on_hint()}
      options={resources}
      empty={m.plan_builds_on_nothing()}
      optional
    />
  )
}
