import { type AppointmentState, outcomes } from '#domain/case-course/appointments/appointment.ts'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { CommandForm, type FormAnswer, formFields } from '#ui/forms/command-form.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { stateLabel } from '../labels.ts'

/** Whether an appointment whose time has come took place. */
export function OutcomeForm({
  here,
  formKey,
  version,
  state,
  answer,
}: {
  here: string
  formKey: string
  version: number
  state: AppointmentState
  answer: FormAnswer | undefined
}) {
  const field = formFields(answer, null, {})
  return (
    <section className="flow no-print">
      <CommandForm formKey={formKey} answer={answer} reloadTo={here}>
        <input type="hidden" name="version" value={answer?.conflict?.version ?? version} />
        <RadioGroup
          {...field('to')}
          label={state === 'planned' ? m.calendar_outcome() : m.calendar_outcome_anew()}
          choices={outcomes
            .filter((value) => value !== state)
            .map((value) => ({ value, label: stateLabel(value) }))}
        />
        <SubmitButton kind="secondary">{m.calendar_outcome_keep()}</SubmitButton>
      </CommandForm>
    </section>
  )
}
