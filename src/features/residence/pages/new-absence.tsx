import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { PersonField } from '#features/cases/view.ts'

import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { recordAbsence } from '../commands/record-absence.server.ts'
import { EntryActions } from '../components/entry-actions.tsx'
import { AbsenceFields } from '../components/status-fields.tsx'
import { entryForm } from '../history/entry-page.server.ts'
import { statusRecorders } from '../permissions.ts'
import type { Route } from './+types/new-absence'

export const handle = definePage({
  access: { roles: statusRecorders, recorded: 'case.opened, part perspektiven; residence_absence.recorded' },
  title: m.residence_add_absence,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.residence_title, to: '/faelle/:caseRef/perspektiven' },
  ],
})

export const loader = casePage(handle.access, async (scope, { url }: Route.LoaderArgs) => ({
  ...(await entryForm(scope, url, null)),
}))

export const action = formAction(recordAbsence, { done: m.residence_recorded })

export default function Page({ loaderData, actionData }: Route.ComponentProps) {
  const field = formFields(actionData, loaderData.draft, { source: 'told', person: loaderData.chosen })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.residence_add_absence()}</h2>
      <CommandForm formKey={loaderData.formKey} answer={actionData}>
        <PersonField field={field} persons={loaderData.persons} />
        <AbsenceFields field={field} />
        <EntryActions caseRef={loaderData.caseRef} chosen={loaderData.chosen} />
      </CommandForm>
    </>
  )
}
