import { Form } from 'react-router'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import type { KnownOn } from '../../present/axis/known-on.server.ts'

/** Chooses the day as it was known on which the axis is shown, and says clearly where that is an earlier one. */
export function KnownOnForm({ known, person, here }: { known: KnownOn; person: string; here: string }) {
  const day = formatDay(known.day, getLocale())
  return (
    <>
      <Form className="form-line no-print" noValidate>
        <input type="hidden" name="person" value={person} />
        <DateField
          name="bekannt"
          label={m.transitions_axis_known_on()}
          defaultValue={known.problem ? known.asked : known.earlier ? day : ''}
          error={known.problem ?? undefined}
          optional
        />
        <SubmitButton kind="secondary">{m.transitions_axis_show()}</SubmitButton>
      </Form>
      {known.earlier ? (
        <Alert kind="warning" title={m.transitions_axis_as_known({ day })}>
          <p className="kern-body">{m.transitions_axis_as_known_words()}</p>
          <ButtonLink to={`${here}?person=${person}`} kind="tertiary">
            {m.transitions_axis_show_present()}
          </ButtonLink>
        </Alert>
      ) : null}
    </>
  )
}
