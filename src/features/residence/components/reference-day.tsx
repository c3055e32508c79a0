import { Form } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

interface ReferenceDayProps {
  person: string
  asked: string
  problem: boolean
  day: string
  isToday: boolean
}

/** For which day the hints are read; past and future days are as good as today. */
export function ReferenceDay({ person, asked, problem, day, isToday }: ReferenceDayProps) {
  return (
    <Form className="form-line no-print">
      <input type="hidden" name="person" value={person} />
      <DateField
        name="stichtag"
        label={m.residence_reference_day()}
        defaultValue={asked}
        error={problem ? m.platform_date_unreadable() : undefined}
        optional
      />
      <SubmitButton kind="secondary">{m.residence_show()}</SubmitButton>
      {isToday ? null : (
        <p className="kern-body" role="status">
          {m.residence_shown_for()} <DateText value={day} />
        </p>
      )}
    </Form>
  )
}
