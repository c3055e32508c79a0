import { Form } from 'react-router'
import type { Trigger } from '#domain/rechtskreis/triggers.ts'
import { PersonField } from '#features/cases/view.ts'
import { m } from '#platform/i18n/messages.ts'
import { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

export interface EventQuestionProps {
  persons: readonly Option[]
  chosen: string
  events: readonly Option[]
  trigger: Trigger | null
  /** the days to ask for, with their labels */
  days: readonly { name: string; label: string }[]
  errors: Record<string, string>
  values: Record<string, string>
}

/** What happened, to whom and when: a form that only asks; nothing is stored by it. */
export function EventQuestion({
  persons,
  chosen,
  events,
  trigger,
  days,
  errors,
  values,
}: EventQuestionProps) {
  const field = formFields({ errors, values }, null, { person: chosen, ereignis: trigger ?? '' })
  const problems = Object.entries(errors).map(([name, message]) => ({ field: name, message }))
  return (
    <>
      {problems.length > 0 ? <ErrorSummary errors={problems} /> : null}
      <Form className="form" noValidate>
        {persons.length > 1 ? (
          <PersonField field={field} persons={persons} />
        ) : (
          <input type="hidden" name="person" value={chosen} />
        )}
        <SelectField {...field('ereignis')} label={m.transitions_trigger_event()} options={events} />
        {days.map(({ name, label }) => (
          // A new event asks for its own day: what was typed for another is not carried over.
          <DateField key={`${trigger}-${name}`} {...field(name)} label={label} />
        ))}
        <SubmitButton kind={days.length > 0 ? 'primary' : 'secondary'}>
          {days.length > 0 ? m.transitions_proposal_ask() : m.transitions_go_on()}
        </SubmitButton>
      </Form>
    </>
  )
}
