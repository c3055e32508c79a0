import { data, redirect } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { noteTold } from '../commands/note-told.server.ts'
import { mailAndAppointment } from '../data/mail-reader.server.ts'
import { appointmentKeepers, mayKeep } from '../permissions.ts'
import { mailLines } from '../present/mail-lines.server.ts'
import type { Route } from './+types/told-otherwise'

export const handle = definePage({
  access: { roles: appointmentKeepers, recorded: 'case.opened, part termine; appointment.told_otherwise' },
  title: m.calendar_mail_note_told,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.calendar_title, to: '/faelle/:caseRef/termine' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async (scope, { params }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const { mail, appointment } = await named(scope, params.mailRef, (ref) =>
    mailAndAppointment(trx, entered, openCase.caseId, ref),
  )
  if (!mayKeep(openCase)) throw data(null, { status: 403 })
  const back = `/faelle/${openCase.ref}/termine/${appointment.ref}`
  // Somebody noted it since the link was shown.
  if (mail.state !== 'not_sent') throw redirect(back)
  const line = (await mailLines(trx, entered, appointment.id)).find(({ ref }) => ref === mail.ref)!
  return { back, formKey: crypto.randomUUID(), name: line.name, why: line.why }
})

export const action = formAction(noteTold, {
  done: m.calendar_mail_noted_told,
  also: ({ params }) => ({ mail: params.mailRef }),
})

export default function ToldOtherwise({ loaderData, actionData }: Route.ComponentProps) {
  const { back, name, why } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.calendar_mail_note_told()}</h2>
      <DescriptionList
        facts={[
          { term: m.calendar_mail_person(), value: name },
          { term: m.calendar_mail_state(), value: why },
        ]}
      />
      <p className="kern-body">{m.calendar_mail_told_words()}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo={back}>
        <FormActions>
          <SubmitButton>{m.calendar_mail_note()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
