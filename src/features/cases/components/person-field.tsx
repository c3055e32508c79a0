import { m } from '#platform/i18n/messages.ts'
import type { formFields } from '#ui/forms/command-form.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'

/** Whom a form is about; only there where a case has several persons. */
export function PersonField({
  field,
  persons,
}: {
  field: ReturnType<typeof formFields>
  persons: readonly Option[]
}) {
  if (persons.length < 2) return null
  return <SelectField {...field('person')} label={m.cases_for_whom()} options={persons} empty={false} />
}
