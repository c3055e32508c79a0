import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { CommandForm, type FormAnswer, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

interface EndCompetenceFormProps {
  formKey: string
  answer: FormAnswer | undefined
  draft: Record<string, string | string[]> | null
  here: string
  version: number
  until: string | null
}

/** Until when an office is competent; an end that was entered can be taken back. */
export function EndCompetenceForm({ formKey, answer, draft, here, version, until }: EndCompetenceFormProps) {
  const field = formFields(answer, draft, until ? { until: formatDay(until, getLocale()) } : {})
  return (
    <section className="flow" aria-labelledby="end-competence">
      <h2 className="kern-heading-medium" id="end-competence">
        {m.network_end_competence()}
      </h2>
      <CommandForm formKey={formKey} answer={answer} reloadTo={here}>
        <input type="hidden" name="version" value={answer?.conflict?.version ?? version} />
        <DateField
          {...field('until')}
          label={m.network_last_day()}
          hint={until ? m.network_last_day_hint() : undefined}
          optional={until !== null}
        />
        <FormActions>
          <SubmitButton>{m.network_save_end()}</SubmitButton>
        </FormActions>
      </CommandForm>
    </section>
  )
}
