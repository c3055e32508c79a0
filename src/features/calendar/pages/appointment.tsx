import { mayHandOver } from '#domain/case-course/appointments/may-hand-over.ts'
import { presentInstant } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { contactsOfCase } from '#features/persons/index.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { markAppointment } from '../commands/mark-appointment.server.ts'
import { CalendarDownload } from '../components/calendar-download.tsx'
import { MailSection } from '../components/mail-section.tsx'
import { OutcomeForm } from '../components/outcome-form.tsx'
import { findAppointment } from '../data/appointment-reader.server.ts'
import { stateBadge, stateLabel } from '../labels.ts'
import { appointmentKeepers, appointmentReaders, mayKeep, mayMail } from '../permissions.ts'
import { appointmentPresenter } from '../present/appointment.server.ts'
import { mailLines } from '../present/mail-lines.server.ts'
import type { Route } from './+types/appointment'

export const handle = definePage({
  access: { roles: appointmentReaders, recorded: 'case.opened, part termine; appointment.marked' },
  title: m.calendar_appointment,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.calendar_title, to: '/faelle/:caseRef/termine' },
  ],
})

export const loader = casePage(handle.access, async (scope, { params }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const found = await named(scope, params.appointmentRef, (ref) =>
    findAppointment(trx, entered, openCase.caseId, ref),
  )
  const [present, contacts] = await Promise.all([
    appointmentPresenter(trx, entered),
    contactsOfCase(trx, entered),
  ])
  const keeps = mayKeep(openCase) && appointmentKeepers.some((role) => role === entered.role)
  const hasBegun = found.startsAt.getTime() <= presentInstant().epochMilliseconds
  const rules = found.personIds.map((id) => contacts.find(({ ids }) => ids.includes(id))?.rules)
  return {
    here: `/faelle/${openCase.ref}/termine/${found.ref}`,
    formKey: crypto.randomUUID(),
    appointment: present(found),
    hasBegun,
    toldAt: `/faelle/${openCase.ref}/termine/bescheid`,
    mayKeep: keeps,
    mails: await mailLines(trx, entered, found.id),
    mayInvite: keeps && mayMail(openCase) && found.state === 'planned' && !hasBegun,
    mayHandOver: mayHandOver(openCase.categories.includes('contact') ? rules : null),
  }
})

export const action = formAction(markAppointment, {
  done: m.calendar_marked,
  also: ({ params }) => ({ appointment: params.appointmentRef }),
})

export default function AppointmentPage({ loaderData, actionData }: Route.ComponentProps) {
  const { here, appointment, mayKeep: keeps, hasBegun } = loaderData
  const { state } = appointment
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <div className="page-head">
        <h2 className="kern-heading-medium">{appointment.subject}</h2>
        <Badge kind={stateBadge[state]}>{stateLabel(state)}</Badge>
        {keeps && state === 'planned' ? (
          <div className="button-row no-print">
            <ButtonLink to={`${here}/aendern`}>{m.calendar_change()}</ButtonLink>
            <ButtonLink to={`${here}/absagen`}>{m.calendar_cancel()}</ButtonLink>
          </div>
        ) : null}
      </div>
      <DescriptionList
        facts={[
          { term: m.calendar_when(), value: <DateText value={appointment.startsAt} /> },
          { term: m.calendar_minutes(), value: String(appointment.minutes) },
          { term: m.calendar_place_kind(), value: appointment.where },
          { term: m.calendar_persons(), value: appointment.who || m.calendar_nobody() },
          {
            term: m.calendar_interpreter(),
            value: appointment.interpreterNeeded ? m.calendar_interpreter_yes() : m.calendar_interpreter_no(),
          },
          ...(appointment.note ? [{ term: m.calendar_note(), value: appointment.note }] : []),
        ]}
      />
      {keeps && hasBegun && state !== 'cancelled' ? (
        <OutcomeForm
          here={here}
          formKey={loaderData.formKey}
          version={appointment.version}
          state={state}
          answer={actionData}
        />
      ) : null}
      <MailSection
        lines={loaderData.mails}
        to={`${here}/einladen`}
        toldAt={loaderData.toldAt}
        mayKeep={keeps}
        mayInvite={loaderData.mayInvite}
      />
      {state === 'planned' || state === 'cancelled' ? (
        <CalendarDownload
          to={`${here}/termin.ics`}
          cancelled={state === 'cancelled'}
          mayHandOver={loaderData.mayHandOver}
        />
      ) : null}
    </>
  )
}
