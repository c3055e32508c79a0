import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { addName } from '../commands/add-name.server.ts'
import { NameFields } from '../components/name-fields.tsx'
import { personRoles } from '../permissions.ts'
import type { Route } from './+types/new-name'

export const handle = definePage({
  access: { roles: personRoles, recorded: 'case.opened, part person/name; person_name.added' },
  title: m.persons_add_name,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.cases_person, to: '/faelle/:caseRef/person' },
  ],
})

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => ({
    back: `/faelle/${openCase.ref}/person`,
    person: url.searchParams.get('person') ?? '',
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
  }),
)

export const action = formAction(addName, { done: m.persons_name_added })

export default function NewName({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.persons_add_name()}</h2>
      <CommandForm formKey={loaderData.formKey} answer={actionData}>
        <input type="hidden" name="person" value={loaderData.person} />
        <NameFields field={formFields(actionData, loaderData.draft)} />
        <FormActions>
          <SubmitButton>{m.persons_save_name()}</SubmitButton>
          <ButtonLink to={loaderData.back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
