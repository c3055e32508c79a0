import { data } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { pageTitle } from '#ui/page-title.ts'
import { appointmentForm } from '../appointment-form.server.ts'
import { makeAppointment } from '../commands/make-appointment.server.ts'
import { AppointmentForm } from '../components/appointment-form.tsx'
import { appointmentKeepers, mayKeep } from '../permissions.ts'
import type { Route } from './+types/new-appointment'

export const handle = definePage({
  access: { roles: appointmentKeepers, recorded: 'case.opened, part termine; appointment.made' },
  title: m.calendar_new,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.calendar_title, to: '/faelle/:caseRef/termine' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async (scope, { url }: Route.LoaderArgs) => {
  if (!mayKeep(scope.openCase)) throw data(null, { status: 403 })
  const { heads: _heads, ...form } = await appointmentForm(scope, url)
  return { ...form, back: `/faelle/${scope.openCase.ref}/termine` }
})

export const action = formAction(makeAppointment, { done: m.calendar_made })

export default function NewAppointment({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <AppointmentForm
      title={handle.title()}
      back={loaderData.back}
      form={loaderData}
      stored={{ minutes: '60', place_kind: 'office' }}
      present={loaderData.persons.slice(0, 1).map(({ value }) => value)}
      answer={actionData}
    />
  )
}
