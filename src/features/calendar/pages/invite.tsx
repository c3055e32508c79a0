import { data, redirect } from 'react-router'
import { knowledgeOf } from '#domain/case-course/appointments/mail.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { mailFrom } from '#platform/mail/send-mail.server.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { inviteByMail } from '../commands/invite-by-mail.server.ts'
import { InviteForm } from '../components/invite-form.tsx'
import { findAppointment } from '../data/appointment-reader.server.ts'
import { mailsOfAppointment } from '../data/mail-reader.server.ts'
import { invitedPersons } from '../mail/invited-persons.server.ts'
import { mailWords } from '../mail/mail-words.ts'
import { appointmentKeepers, mayKeep, mayMail } from '../permissions.ts'
import type { Route } from './+types/invite'

export const handle = definePage({
  access: { roles: appointmentKeepers, recorded: 'case.opened, part termine; appointment.mail_ordered' },
  title: m.calendar_mail_invite,
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
  if (!mayKeep(openCase) || !mayMail(openCase)) throw data(null, { status: 403 })
  const back = `/faelle/${openCase.ref}/termine/${found.ref}`
  // Somebody settled it since the link was shown: its page says how.
  if (found.state !== 'planned') throw redirect(back)
  const [persons, kept] = [
    await invitedPersons(trx, entered, found),
    await mailsOfAppointment(trx, entered, found.id),
  ]
  return {
    back,
    formKey: crypto.randomUUID(),
    version: found.version,
    isSet: mailFrom() !== null,
    preview: mailWords(found, 'request', false),
    persons: persons.map(({ personId, ref, name, why }) => ({
      ref,
      name,
      why,
      knows: knowledgeOf(kept, personId) !== 'nothing',
      contact: `/faelle/${openCase.ref}/person/kontakt?person=${ref}`,
    })),
  }
})

export const action = formAction(inviteByMail, {
  done: m.calendar_mail_ordered,
  also: ({ params }) => ({ appointment: params.appointmentRef }),
})

export default function Invite({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.calendar_mail_invite()}</h2>
      <InviteForm {...loaderData} answer={actionData} />
    </>
  )
}
