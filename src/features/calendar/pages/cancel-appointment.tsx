import { data, redirect } from 'react-router'
import { decideChange } from '#domain/case-course/appointments/appointment.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { cancelAppointment } from '../commands/cancel-appointment.server.ts'
import { findAppointment } from '../data/appointment-reader.server.ts'
import { appointmentKeepers, mayKeep } from '../permissions.ts'
import type { Route } from './+types/cancel-appointment'

export const handle = definePage({
  access: { roles: appointmentKeepers, recorded: 'case.opened, part termine; appointment.cancelled' },
  title: m.calendar_cancel,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.calendar_title, to: '/faelle/:caseRef/termine' },
    { title: m.calendar_appointment, to: '/faelle/:caseRef/termine/:appointmentRef' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async (scope, { params }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const found = await named(scope, params.appointmentRef, (ref) =>
    findAppointment(trx, entered, openCase.caseId, ref),
  )
  if (!mayKeep(openCase)) throw data(null, { status: 403 })
  const back = `/faelle/${openCase.ref}/termine/${found.ref}`
  // Somebody settled it since the link was shown: its page says how.
  if (!decideChange(found.state).ok) throw redirect(back)
  return {
    back,
    formKey: crypto.randomUUID(),
    version: found.version,
    subject: found.subject,
    startsAt: found.startsAt.toISOString(),
  }
})

export const action = formAction(cancelAppointment, {
  done: m.calendar_cancelled,
  also: ({ params }) => ({ appointment: params.appointmentRef }),
})

export default function CancelAppointment({ loaderData, actionData }: Route.ComponentProps) {
  const { back, version } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.calendar_cancel()}</h2>
      <DescriptionList
        facts={[
          { term: m.calendar_subject(), value: loaderData.subject },
          { term: m.calendar_when(), value: <DateText value={loaderData.startsAt} /> },
        ]}
      />
      <p className="kern-body">{m.calendar_cancel_words()}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo={back}>
        <input type="hidden" name="version" value={actionData?.conflict?.version ?? version} />
        <FormActions>
          <SubmitButton>{m.calendar_cancel()}</SubmitButton>
          <ButtonLink to={back}>{m.calendar_cancel_not()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
