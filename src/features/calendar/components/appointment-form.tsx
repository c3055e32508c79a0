import { appointmentLimits, placeKinds } from '#domain/case-course/appointments/appointment.ts'
import { m } from '#platform/i18n/messages.ts'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { Checkbox } from '#ui/choices/checkbox.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, type FormAnswer, formFields, tickedValues } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { placeLabel } from '../labels.ts'

export interface AppointmentFormProps {
  title: string
  back: string
  form: { formKey: string; draft: Record<string, string | string[]> | null; persons: readonly Option[] }
  stored: Record<string, string>
  /** persons who are ticked at first */
  present: readonly string[]
  /** the version that the form shows; absent for a new appointment */
  version?: number
  answer: FormAnswer | undefined
}

/** An appointment with all that is to be known of it: when and where first. */
export function AppointmentForm({
  title,
  back,
  form,
  stored,
  present,
  version,
  answer,
}: AppointmentFormProps) {
  const field = formFields(answer, form.draft, stored)
  const { defaultValue: interpreter, ...interpreterField } = field('interpreter_needed')
  return (
    <>
      <FormTitle title={title} answer={answer} />
      <h2 className="kern-heading-medium">{title}</h2>
      <CommandForm formKey={form.formKey} answer={answer} reloadTo={back}>
        {version === undefined ? null : (
          <input type="hidden" name="version" value={answer?.conflict?.version ?? version} />
        )}
        <TextField {...field('subject')} label={m.calendar_subject()} hint={m.calendar_subject_hint()} />
        <DateField {...field('day')} label={m.calendar_day()} />
        <TextField {...field('time')} label={m.calendar_time()} hint={m.calendar_time_hint()} width="short" />
        <TextField {...field('minutes')} label={m.calendar_minutes()} inputMode="numeric" width="short" />
        <SelectField
          {...field('place_kind')}
          label={m.calendar_place_kind()}
          options={placeKinds.map((value) => ({ value, label: placeLabel(value) }))}
        />
        <TextField {...field('place')} label={m.calendar_place()} hint={m.calendar_place_hint()} optional />
        {form.persons.length > 0 ? (
          <CheckboxGroup
            name="persons"
            label={m.calendar_persons()}
            choices={form.persons}
            defaultValues={tickedValues('persons', answer, form.draft, present)}
            error={field('persons').error}
            optional
          />
        ) : null}
        <TextField
          {...field('others')}
          label={m.calendar_others()}
          hint={m.calendar_others_hint()}
          optional
        />
        <Checkbox
          {...interpreterField}
          label={m.calendar_interpreter_needed()}
          defaultChecked={interpreter === 'on'}
        />
        <TextArea
          {...field('note')}
          label={m.calendar_note()}
          rows={3}
          limit={appointmentLimits.note}
          optional
        />
        <FormActions>
          <SubmitButton>{m.calendar_keep()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
