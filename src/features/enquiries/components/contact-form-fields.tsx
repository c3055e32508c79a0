import { contactChannels } from '#domain/enquiry/enquiry.ts'
import { m } from '#platform/i18n/messages.ts'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { Combobox } from '#ui/choices/combobox.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { contactChannelLabel } from '../labels.ts'

export interface ContactChoices {
  routes: readonly Option[]
  languages: readonly Option[]
  municipalities: readonly Option[]
  domains: readonly Option[]
  occasions: readonly Option[]
}

interface ContactFormFieldsProps {
  field: ReturnType<typeof formFields>
  choices: ContactChoices
  chosenDomains: readonly string[]
}

/** The fields of a single contact: when, how, in which language, about what. No name. */
export function ContactFormFields({ field, choices, chosenDomains }: ContactFormFieldsProps) {
  return (
    <>
      <DateField {...field('contacted_on')} label={m.enquiries_contacted_on()} />
      <SelectField
        {...field('channel')}
        label={m.enquiries_channel()}
        options={contactChannels.map((value) => ({ value, label: contactChannelLabel(value) }))}
      />
      <SelectField
        {...field('access_route')}
        label={m.enquiries_route()}
        options={choices.routes}
        empty={m.ui_missing_not_asked()}
        optional
      />
      <Combobox
        {...field('language')}
        label={m.enquiries_language()}
        options={choices.languages}
        empty={m.ui_missing_not_asked()}
        optional
      />
      <CheckboxGroup
        {...field('life_domains')}
        label={m.enquiries_domains()}
        choices={choices.domains}
        defaultValues={chosenDomains}
        inline
        optional
      />
      <TextArea
        {...field('concern')}
        label={m.enquiries_concern()}
        hint={m.enquiries_concern_hint()}
        rows={2}
        limit={500}
        optional
      />
      <TextField {...field('people_count')} label={m.enquiries_people()} inputMode="numeric" width="short" />
      <Combobox
        {...field('municipality')}
        label={m.enquiries_municipality()}
        options={choices.municipalities}
        optional
      />
      <TextField
        {...field('place')}
        label={m.enquiries_place_words()}
        hint={m.enquiries_place_hint()}
        optional
      />
      {choices.occasions.length > 0 ? (
        <SelectField
          {...field('occasion')}
          label={m.enquiries_occasion()}
          hint={m.enquiries_occasion_hint()}
          options={choices.occasions}
          empty={m.enquiries_no_occasion()}
          optional
        />
      ) : null}
    </>
  )
}
