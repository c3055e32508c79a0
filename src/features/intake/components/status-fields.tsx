import { m } from '#platform/i18n/messages.ts'
import type { formFields } from '#ui/forms/command-form.tsx'
import { Combobox } from '#ui/choices/combobox.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import type { Option } from '#ui/forms/select-field.tsx'

interface StatusFieldsProps {
  field: ReturnType<typeof formFields>
  languages: readonly Option[]
  nationalities: readonly Option[]
  titles: readonly Option[]
}

/** "Not asked" stands first: it is an answer, and the one that holds until somebody asked. */
const withSilence = (options: readonly Option[]): Option[] => [
  { value: 'not_asked', label: m.ui_missing_not_asked() },
  { value: 'unknown', label: m.ui_missing_unknown() },
  { value: 'declined', label: m.ui_missing_declined() },
  ...options,
]

/** Language, nationality and residence title; each can be left unasked. */
export function StatusFields({ field, languages, nationalities, titles }: StatusFieldsProps) {
  const silent = (name: string) => {
    const properties = field(name)
    return { ...properties, defaultValue: properties.defaultValue ?? 'not_asked' }
  }
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{m.intake_status()}</legend>
      <div className="kern-fieldset__body">
        <Combobox {...silent('language')} label={m.intake_language()} options={withSilence(languages)} />
        <Combobox
          {...silent('nationality')}
          label={m.intake_nationality()}
          options={withSilence(nationalities)}
        />
        <Combobox
          {...silent('residence_title')}
          label={m.intake_residence_title()}
          hint={m.intake_residence_title_hint()}
          options={withSilence(titles)}
        />
        <DateField {...field('title_until')} label={m.intake_title_until()} optional />
      </div>
    </fieldset>
  )
}
