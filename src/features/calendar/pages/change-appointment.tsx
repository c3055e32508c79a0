import { data, redirect } from 'react-router'
import { decideChange } from '#domain/case-course/appointments/appointment.ts'
import { berlinWall } from '#domain/case-course/appointments/berlin-time.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { pageTitle } from '#ui/page-title.ts'
import { appointmentForm } from '../appointment-form.server.ts'
import { changeAppointment } from '../commands/change-appointment.server.ts'
import { AppointmentForm } from '../components/appointment-form.tsx'
import { findAppointment } from '../data/appointment-reader.server.ts'
import { appointmentKeepers, mayKeep } from '../permissions.ts'
import type { Route } from './+types/change-appointment'

export const handle = definePage({
  access: { roles: appointmentKeepers, recorded: 'case.opened, part termine; appointment.changed' },
  title: m.calendar_change,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.calendar_title, to: '/faelle/:caseRef/termine' },
    { title: m.calendar_appointment, to: '/faelle/:caseRef/termine/:appointmentRef' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const found = await named(scope, params.appointmentRef, (ref) =>
    findAppointment(trx, entered, openCase.caseId, ref),
  )
  if (!mayKeep(openCase)) throw data(null, { status: 403 })
  const back = `/faelle/${openCase.ref}/termine/${found.ref}`
  // Somebody settled it since the link was shown: its page says how.
  if (!decideChange(found.state).ok) throw redirect(back)
  const { heads, ...form } = await appointmentForm(scope, url)
  const { day, time } = berlinWall(found.startsAt.toISOString())
  return {
    ...form,
    back,
    version: found.version,
    present: heads.flatMap(({ ref, ids }) => (found.personIds.some((id) => ids.includes(id)) ? [ref] : [])),
    stored: {
      subject: found.subject,
      day: formatDay(day, getLocale()),
      time,
      minutes: String(found.minutes),
      place_kind: found.placeKind as string,
      place: found.place,
      others: found.others,
      interpreter_needed: found.interpreterNeeded ? 'on' : '',
      note: found.note,
    },
  }
})

export const action = formAction(changeAppointment, {
  done: m.calendar_changed,
  also: ({ params }) => ({ appointment: params.appointmentRef }),
})

export default function ChangeAppointment({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <AppointmentForm
      title={handle.title()}
      back={loaderData.back}
      form={loaderData}
      stored={loaderData.stored}
      present={loaderData.present}
      version={loaderData.version}
      answer={actionData}
    />
  )
}
