import { Form } from 'react-router'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import type { KnownOn } from '../../present/axis/known-on.server.ts'

/** Says clearly where the axis is shown as it was known on an earlier day, or why it is not, and leads back to today. */
export function KnownOnNotice({ known, person, here }: { known: KnownOn; person: string; here: string }) {
  if (known.problem)
    return (
      <Alert kind="danger" title={m.transitions_axis_known_on()}>
        <p className="kern-body">{known.problem}</p>
      </Alert>
    )
  if (!known.earlier) return null
  return (
    <Alert kind="warning" title={m.transitions_axis_as_known({ day: formatDay(known.day, getLocale()) })}>
      <p className="kern-body">{m.transitions_axis_as_known_words()}</p>
      <ButtonLink to={`${here}?person=${person}`} kind="tertiary">
        {m.transitions_axis_show_present()}
      </ButtonLink>
    </Alert>
  )
}

/** Chooses the day as it was known on which the axis is shown. */
export function KnownOnForm({ known, person }: { known: KnownOn; person: string }) {
  const day = known.earlier ? formatDay(known.day, getLocale()) : ''
  return (
    <Form className="form-line no-print" noValidate>
      <input type="hidden" name="person" value={person} />
      <DateField
        name="bekannt"
        label={m.transitions_axis_known_on()}
        defaultValue={known.problem ? known.asked : day}
        error={known.problem ?? undefined}
        optional
      />
      <SubmitButton kind="secondary">{m.transitions_axis_show()}</SubmitButton>
    </Form>
  )
}
