import { Form } from 'react-router'
import { Checkbox } from '#ui/choices/checkbox.tsx'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { CheckAnswers } from '#ui/forms/check-answers.tsx'
import { Combobox } from '#ui/choices/combobox.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { HiddenKey } from '#ui/forms/hidden-key.tsx'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

const languages = [
  'Arabisch',
  'Dari',
  'Französisch',
  'Kurmandschi',
  'Polnisch',
  'Rumänisch',
  'Tigrinya',
  'Türkisch',
  'Ukrainisch',
]
const options = languages.map((label) => ({ label, value: label.toLowerCase() }))
const due = 'Schreiben Sie das Datum mit Tag, Monat und Jahr, zum Beispiel 24.11.2026.'
const reason = 'Wählen Sie, wer die Notiz lesen kann.'

/** Every field, with and without error, for the development page. */
export function FormExamples() {
  return (
    <>
      <h2 className="kern-heading-medium">Schritt anlegen</h2>
      <ErrorSummary
        errors={[
          { field: 'due', message: due },
          { field: 'readers', message: reason },
        ]}
      />
      <Form method="post" className="form" noValidate>
        <HiddenKey value="beispiel" />
        <TextField
          name="title"
          label="Was ist zu tun?"
          defaultValue="Sprachtest buchen"
          hint="Beginnen Sie mit einem Verb."
        />
        <DateField name="due" label="Frist" defaultValue="31.02.2026" error={due} />
        <DateField name="born" label="Geburtsdatum" partial optional />
        <div className="field-pair">
          <SelectField name="office" label="Zuständige Stelle" options={options} />
          <Combobox name="language" label="Sprache" options={options} defaultValue="arabisch" />
        </div>
        <RadioGroup
          name="readers"
          label="Wer kann die Notiz lesen?"
          error={reason}
          choices={[
            { value: 'me', label: 'Nur ich' },
            { value: 'team', label: 'Fallteam', hint: 'Drei Personen: Kaya, Behrendt, Lindner.' },
          ]}
        />
        <CheckboxGroup
          name="need"
          label="Bedarf"
          optional
          inline
          defaultValues={['language']}
          choices={[
            { value: 'housing', label: 'Wohnen' },
            { value: 'language', label: 'Sprache' },
            { value: 'work', label: 'Arbeit' },
          ]}
        />
        <TextArea name="note" label="Notiz" limit={500} optional defaultValue="Termin liegt am Nachmittag." />
        <Checkbox name="remind" label="Eine Woche vorher erinnern" defaultChecked />
        <FormActions>
          <SubmitButton>Schritt speichern</SubmitButton>
          <SubmitButton kind="secondary" name="intent" value="draft">
            Entwurf speichern
          </SubmitButton>
          <a href="#abbrechen">Abbrechen</a>
        </FormActions>
      </Form>
      <h2 className="kern-heading-medium">Überleitung prüfen</h2>
      <CheckAnswers
        rows={[
          { question: 'Empfänger', answer: 'Ausländerbehörde Musterkreis', changeTo: '?schritt=empfaenger' },
          {
            question: 'Anlass',
            answer: 'Wechsel des Rechtskreises zum 01.12.2026',
            changeTo: '?schritt=anlass',
          },
          { question: 'Aktenzeichen', answer: 'MK-2026-0417' },
        ]}
      />
    </>
  )
}
