import { Form } from 'react-router'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { DateField } from '#ui/forms/date-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

/** Chooses the day as of which households are shown. */
export function AsOfForm({ asked, day, unreadable }: { asked: string; day: string; unreadable: boolean }) {
  return (
    <Form className="form-line no-print" noValidate>
      <DateField
        name="stand"
        label={m.households_as_of()}
        defaultValue={unreadable ? asked : formatDay(day, getLocale())}
        error={unreadable ? m.platform_date_unreadable() : undefined}
        optional
      />
      <SubmitButton kind="secondary">{m.households_show()}</SubmitButton>
    </Form>
  )
}
