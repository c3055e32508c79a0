import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

/** A new person: name and birth date. */
export function NewPersonFields({ field }: { field: ReturnType<typeof formFields> }) {
  const addresses = [
    { value: 'frau', label: m.households_frau() },
    { value: 'herr', label: m.households_herr() },
    { value: 'none', label: m.households_no_address() },
  ]
  return (
    <>
      <TextField
        {...field('family_name')}
        label={m.households_family_name()}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        {...field('given_names')}
        label={m.households_given_names()}
        autoComplete="off"
        spellCheck={false}
        optional
      />
      <RadioGroup
        {...field('form_of_address')}
        label={m.households_form_of_address()}
        choices={addresses}
        inline
      />
      <DateField {...field('birth_date')} label={m.households_birth_date()} partial optional />
    </>
  )
}
