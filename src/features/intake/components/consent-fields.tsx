import { consentForms } from '#domain/person/consent/consent-texts.ts'
import { m } from '#platform/i18n/messages.ts'
import type { formFields } from '#ui/forms/command-form.tsx'
import { Combobox } from '#ui/choices/combobox.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import type { Option } from '#ui/forms/select-field.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

const words = {
  written: m.intake_consent_written,
  oral_witness: m.intake_consent_oral_witness,
  oral_interpreter: m.intake_consent_oral_interpreter,
}

/** The consent to counselling: what was agreed to, how, in which language. */
export function ConsentFields({
  field,
  languages,
}: {
  field: ReturnType<typeof formFields>
  languages: readonly Option[]
}) {
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{m.intake_consent()}</legend>
      <div className="kern-fieldset__body">
        <p className="kern-body">{m.intake_consent_text()}</p>
        <RadioGroup
          {...field('consent_form')}
          label={m.intake_consent_form()}
          choices={consentForms.map((form) => ({ value: form, label: words[form]() }))}
        />
        <Combobox {...field('consent_language')} label={m.intake_consent_language()} options={languages} />
        <DateField {...field('consent_on')} label={m.intake_consent_on()} />
        <TextField
          {...field('consent_witness')}
          label={m.intake_consent_witness()}
          hint={m.intake_consent_witness_hint()}
          optional
        />
      </div>
    </fieldset>
  )
}
