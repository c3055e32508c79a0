import { channels } from '#domain/contact/contact-rules.ts'
import { m } from '#platform/i18n/messages.ts'
import { channelLabel } from '#features/cases/view.ts'
import type { formFields } from '#ui/forms/command-form.tsx'
import { Checkbox } from '#ui/choices/checkbox.tsx'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { Combobox } from '#ui/choices/combobox.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

interface PersonFieldsProps {
  field: ReturnType<typeof formFields>
  municipalities: readonly Option[]
  routes: readonly Option[]
  unsafeWays: readonly string[]
}

/** Who the person is, where they live, how they may be reached. */
export function PersonFields({ field, municipalities, routes, unsafeWays }: PersonFieldsProps) {
  const addresses = [
    { value: 'frau', label: m.intake_frau() },
    { value: 'herr', label: m.intake_herr() },
    { value: 'none', label: m.intake_no_address() },
  ]
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{m.intake_person()}</legend>
      <div className="kern-fieldset__body">
        <TextField
          {...field('family_name')}
          label={m.intake_family_name()}
          hint={m.intake_name_hint()}
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          {...field('given_names')}
          label={m.intake_given_names()}
          autoComplete="off"
          spellCheck={false}
          optional
        />
        <TextField
          {...field('former_names')}
          label={m.intake_former_names()}
          hint={m.intake_former_names_hint()}
          autoComplete="off"
          spellCheck={false}
          optional
        />
        <TextField
          {...field('original_name')}
          label={m.intake_original_name()}
          hint={m.intake_original_name_hint()}
          autoComplete="off"
          spellCheck={false}
          optional
        />
        <RadioGroup
          {...field('form_of_address')}
          label={m.intake_form_of_address()}
          choices={addresses}
          inline
        />
        <DateField {...field('birth_date')} label={m.intake_birth_date()} partial optional />
        <Combobox
          {...field('municipality')}
          label={m.intake_municipality()}
          options={municipalities}
          optional
        />
        <TextField {...field('phone')} label={m.intake_phone()} type="tel" autoComplete="off" optional />
        <CheckboxGroup
          {...field('unsafe_ways')}
          label={m.intake_unsafe_ways()}
          hint={m.intake_unsafe_ways_hint()}
          choices={channels.map((value) => ({ value, label: channelLabel(value) }))}
          defaultValues={unsafeWays}
          optional
        />
        <Checkbox
          name="quiet_household"
          label={m.intake_quiet_household()}
          defaultChecked={field('quiet_household').defaultValue === 'on'}
        />
        <TextArea
          {...field('safe_contact')}
          label={m.intake_safe_contact()}
          hint={m.intake_safe_contact_hint()}
          rows={2}
          limit={500}
          optional
        />
        <SelectField {...field('access_route')} label={m.intake_access_route()} options={routes} />
      </div>
    </fieldset>
  )
}
