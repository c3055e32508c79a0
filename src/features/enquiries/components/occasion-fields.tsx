import type { OccasionKind } from '#domain/enquiry/enquiry.ts'
import { m } from '#platform/i18n/messages.ts'
import { Combobox } from '#ui/choices/combobox.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import type { Option } from '#ui/forms/select-field.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

interface OccasionFieldsProps {
  field: ReturnType<typeof formFields>
  kind: OccasionKind
  municipalities: readonly Option[]
}

/** What all contacts of an occasion have in common. */
export function OccasionFields({ field, kind, municipalities }: OccasionFieldsProps) {
  return (
    <>
      <TextField
        {...field('name')}
        label={m.enquiries_occasion_name()}
        hint={m.enquiries_occasion_name_hint()}
      />
      <DateField {...field('held_on')} label={m.enquiries_held_on()} />
      {kind === 'letter_campaign' ? (
        <TextField
          {...field('letters_sent')}
          label={m.enquiries_letters_sent()}
          inputMode="numeric"
          width="short"
          optional
        />
      ) : null}
      <Combobox
        {...field('municipality')}
        label={m.enquiries_municipality()}
        options={municipalities}
        optional
      />
      <TextField {...field('place')} label={m.enquiries_place_words()} optional />
    </>
  )
}
