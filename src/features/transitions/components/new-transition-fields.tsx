import { m } from '#platform/i18n/messages.ts'
import { Combobox } from '#ui/choices/combobox.tsx'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import type { Option } from '#ui/forms/select-field.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import type { PresentedRule } from '../present/rule.server.ts'

/** What is known at the beginning of a transition: from, to, trigger, last day paid, application, offices. */
export function NewTransitionFields({
  field,
  rule,
  offices,
}: {
  field: ReturnType<typeof formFields>
  rule: PresentedRule
  offices: readonly Option[]
}) {
  const only = (options: readonly Option[]) => (options.length === 1 ? options[0]!.value : undefined)
  const group = (name: string, label: string, options: readonly Option[]) => {
    const wired = field(name)
    return options.length > 0 ? (
      <RadioGroup
        {...wired}
        label={label}
        choices={options}
        defaultValue={wired.defaultValue ?? only(options)}
      />
    ) : null
  }
  return (
    <>
      {group('from', m.transitions_from_rechtskreis(), rule.from)}
      {group('to', m.transitions_to_rechtskreis(), rule.to)}
      <DateField {...field('trigger_on')} label={m.transitions_trigger_day({ trigger: rule.trigger })} />
      <TextField {...field('trigger_words')} label={m.transitions_trigger_words()} optional />
      <DateField
        {...field('last_paid_on')}
        label={m.transitions_last_paid_on()}
        hint={m.transitions_last_paid_hint()}
        optional
      />
      <DateField {...field('applied_on')} label={m.transitions_applied_on()} optional />
      <Combobox
        {...field('sending_office')}
        label={m.transitions_sending_office()}
        options={offices}
        optional
      />
      <Combobox
        {...field('receiving_office')}
        label={m.transitions_receiving_office()}
        options={offices}
        optional
      />
    </>
  )
}
