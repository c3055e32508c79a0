import { Form } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DateField } from '#ui/forms/date-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

/** A day as it was typed, and whether it could be read. */
export type AskedDay = { shown: string; unreadable: boolean }

/** Chooses the two days whose assessments are compared. */
export function CompareForm({ person, from, until }: { person: string; from: AskedDay; until: AskedDay }) {
  const day = (name: string, label: string, { shown, unreadable }: AskedDay) => (
    <DateField
      name={name}
      label={label}
      defaultValue={shown}
      error={unreadable ? m.platform_date_unreadable() : undefined}
      optional
    />
  )
  return (
    <Form className="form-line no-print" noValidate>
      <input type="hidden" name="person" value={person} />
      {day('von', m.assessment_from(), from)}
      {day('bis', m.assessment_until(), until)}
      <SubmitButton kind="secondary">{m.assessment_compare()}</SubmitButton>
    </Form>
  )
}
