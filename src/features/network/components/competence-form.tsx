import { m } from '#platform/i18n/messages.ts'
import { Combobox } from '#ui/choices/combobox.tsx'
import { CommandForm, type FormAnswer, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

interface CompetenceFormProps {
  formKey: string
  answer: FormAnswer | undefined
  choices: { matters: readonly Option[]; municipalities: readonly Option[]; organisations: readonly Option[] }
}

/** Records which office is competent for what, where, since when, and where that is written. */
export function CompetenceForm({ formKey, answer, choices }: CompetenceFormProps) {
  const field = formFields(answer)
  return (
    <section className="flow" aria-labelledby="record-competence">
      <h2 className="kern-heading-medium" id="record-competence">
        {m.network_record()}
      </h2>
      <CommandForm formKey={formKey} answer={answer}>
        <SelectField {...field('matter')} label={m.network_matter()} options={choices.matters} />
        <Combobox
          {...field('municipality')}
          label={m.network_municipality()}
          options={choices.municipalities}
        />
        <SelectField {...field('organisation')} label={m.network_office()} options={choices.organisations} />
        <DateField {...field('from')} label={m.network_from()} />
        <TextField {...field('source')} label={m.network_source()} hint={m.network_source_hint()} />
        <FormActions>
          <SubmitButton>{m.network_record()}</SubmitButton>
        </FormActions>
      </CommandForm>
    </section>
  )
}
