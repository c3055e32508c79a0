import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { PersonField } from '#features/cases/view.ts'
import { optionsOf } from '#features/reference/index.ts'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { recordStatus } from '../commands/record-status.server.ts'
import { EntryActions } from '../components/entry-actions.tsx'
import { StatusFields } from '../components/status-fields.tsx'
import { entryForm } from '../history/entry-page.server.ts'
import { statusRecorders } from '../permissions.ts'
import type { Route } from './+types/new-status'

export const handle = definePage({
  access: { roles: statusRecorders, recorded: 'case.opened, part perspektiven; residence_status.recorded' },
  title: m.residence_add_status,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.residence_title, to: '/faelle/:caseRef/perspektiven' },
  ],
})

export const loader = casePage(handle.access, async (scope, { url }: Route.LoaderArgs) => ({
  ...(await entryForm(scope, url, null)),
  statuses: await optionsOf('residence_statuses'),
}))

export const action = formAction(recordStatus, { done: m.residence_recorded })

export default function Page({ loaderData, actionData }: Route.ComponentProps) {
  const field = formFields(actionData, loaderData.draft, { source: 'told', person: loaderData.chosen })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.residence_add_status()}</h2>
      <CommandForm formKey={loaderData.formKey} answer={actionData}>
        <PersonField field={field} persons={loaderData.persons} />
        <StatusFields field={field} statuses={loaderData.statuses} />
        <EntryActions caseRef={loaderData.caseRef} chosen={loaderData.chosen} />
      </CommandForm>
    </>
  )
}
