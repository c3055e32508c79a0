import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import type { Option } from '#ui/forms/select-field.tsx'

/** Old and new right of a transition: hidden where only one comes into question, else to choose. */
export function RightChoices({
  field,
  from,
  to,
}: {
  field: ReturnType<typeof formFields>
  from: readonly Option[]
  to: readonly Option[]
}) {
  const group = (name: string, label: string, choices: readonly Option[]) =>
    choices.length > 1 ? (
      <RadioGroup {...field(name)} label={label} choices={choices} />
    ) : (
      <input type="hidden" name={name} value={choices[0]?.value ?? ''} />
    )
  return (
    <>
      {group('from', m.transitions_from_rechtskreis(), from)}
      {group('to', m.transitions_to_rechtskreis(), to)}
    </>
  )
}
