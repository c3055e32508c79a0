import { memberRoles } from '#domain/household/membership.ts'
import { m } from '#platform/i18n/messages.ts'
import { Checkbox } from '#ui/choices/checkbox.tsx'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { roleLabel } from '../labels.ts'

type Field = ReturnType<typeof formFields>

/** What somebody is in the household and whether they live there. */
export function PlaceFields({ field }: { field: Field }) {
  return (
    <>
      <RadioGroup
        {...field('role')}
        label={m.households_role()}
        choices={memberRoles.map((value) => ({ value, label: roleLabel(value) }))}
      />
      <Checkbox
        name="elsewhere"
        label={m.households_elsewhere()}
        defaultChecked={field('elsewhere').defaultValue === 'on'}
      />
    </>
  )
}

/** Somebody without a file: a name in any words. */
export function NamedFields({ field }: { field: Field }) {
  return (
    <>
      <TextField
        {...field('named')}
        label={m.households_named()}
        hint={m.households_named_hint()}
        autoComplete="off"
      />
      <DateField {...field('named_birth_date')} label={m.households_birth_date()} partial optional />
    </>
  )
}
