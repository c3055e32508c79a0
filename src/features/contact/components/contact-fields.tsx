import { channels } from '#domain/contact/contact-rules.ts'
import { m } from '#platform/i18n/messages.ts'
import { channelLabel } from '#features/cases/view.ts'
import { Checkbox } from '#ui/choices/checkbox.tsx'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { Combobox } from '#ui/choices/combobox.tsx'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import type { Option } from '#ui/forms/select-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { safetyChoices } from '../labels.ts'

/** Where a person lives, which ways are safe, who must learn nothing. */
export function ContactFields({
  field,
  municipalities,
  others,
  hiddenPersons,
}: {
  field: ReturnType<typeof formFields>
  municipalities: readonly Option[]
  /** the other persons of the case */
  others: readonly Option[]
  hiddenPersons: readonly string[]
}) {
  return (
    <>
      <Combobox {...field('municipality')} label={m.cases_municipality()} options={municipalities} optional />
      <TextField {...field('phone')} label={m.cases_phone()} type="tel" autoComplete="off" optional />
      <TextField
        {...field('email')}
        label={m.cases_email()}
        hint={m.contact_email_hint()}
        type="email"
        autoComplete="off"
        optional
      />
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{m.contact_ways()}</legend>
        <div className="kern-fieldset__body">
          <p className="kern-body">{m.contact_ways_words()}</p>
          {channels.map((channel) => (
            <RadioGroup
              key={channel}
              {...field(`way_${channel}`)}
              label={channelLabel(channel)}
              choices={safetyChoices()}
              inline
            />
          ))}
          <TextField {...field('times')} label={m.contact_times()} hint={m.contact_times_hint()} optional />
        </div>
      </fieldset>
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{m.contact_hidden()}</legend>
        <div className="kern-fieldset__body">
          <Checkbox
            name="quiet_household"
            label={m.contact_quiet_household()}
            defaultChecked={field('quiet_household').defaultValue === 'on'}
          />
          {others.length > 0 ? (
            <CheckboxGroup
              {...field('hidden_persons')}
              label={m.contact_hidden_persons()}
              choices={others}
              defaultValues={hiddenPersons}
              optional
            />
          ) : null}
          <TextArea
            {...field('hidden_names')}
            label={m.contact_hidden_names()}
            hint={m.contact_hidden_names_hint()}
            rows={2}
            limit={2000}
            optional
          />
        </div>
      </fieldset>
      <TextArea
        {...field('note')}
        label={m.contact_note()}
        hint={m.contact_note_hint()}
        rows={2}
        limit={500}
        optional
      />
    </>
  )
}
