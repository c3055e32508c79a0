import type { ReactNode } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { Combobox } from '#ui/choices/combobox.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{title}</legend>
      <div className="kern-fieldset__body">{children}</div>
    </fieldset>
  )
}

/** All dates of a transition, in the order in which they usually become known. */
export function TransitionDateFields({
  field,
  offices,
  bridges,
}: {
  field: ReturnType<typeof formFields>
  offices: readonly Option[]
  bridges: readonly Option[]
}) {
  return (
    <>
      <Part title={m.transitions_part_old()}>
        <DateField {...field('trigger_on')} label={m.transitions_trigger_on()} />
        <TextField {...field('trigger_words')} label={m.transitions_trigger_words()} optional />
        <DateField
          {...field('last_paid_on')}
          label={m.transitions_last_paid_on()}
          hint={m.transitions_last_paid_hint()}
          optional
        />
        <Combobox
          {...field('sending_office')}
          label={m.transitions_sending_office()}
          options={offices}
          optional
        />
      </Part>
      <Part title={m.transitions_part_new()}>
        <Combobox
          {...field('receiving_office')}
          label={m.transitions_receiving_office()}
          options={offices}
          optional
        />
        <DateField {...field('handed_over_on')} label={m.transitions_handed_over_on()} optional />
        <DateField {...field('applied_on')} label={m.transitions_applied_on()} optional />
        <DateField {...field('granted_on')} label={m.transitions_granted_on()} optional />
        <DateField {...field('granted_from')} label={m.transitions_granted_from()} optional />
        <DateField
          {...field('first_payment_on')}
          label={m.transitions_first_payment_on()}
          hint={m.transitions_first_payment_hint()}
          optional
        />
      </Part>
      <Part title={m.transitions_part_bridge()}>
        <SelectField
          {...field('bridge')}
          label={m.transitions_bridge()}
          hint={m.transitions_bridge_hint()}
          options={bridges}
          empty={m.transitions_bridge_none()}
          optional
        />
        <DateField {...field('bridge_from')} label={m.transitions_bridge_from()} optional />
        <DateField {...field('bridge_until')} label={m.transitions_bridge_until()} optional />
      </Part>
    </>
  )
}
