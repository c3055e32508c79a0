import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { correctName } from '../commands/correct-name.server.ts'
import { NameFields } from '../components/name-fields.tsx'
import { nameForm } from '../name-page.server.ts'
import { personRoles } from '../permissions.ts'
import type { Route } from './+types/correct-name'

export const handle = definePage({
  access: { roles: personRoles, recorded: 'case.opened, part person/name; person_name.corrected' },
  title: m.persons_correct_name,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.cases_person, to: '/faelle/:caseRef/person' },
  ],
})

export const loader = casePage(handle.access, (scope, args: Route.LoaderArgs) => nameForm(scope, args))

export const action = formAction(correctName, {
  done: m.persons_name_corrected,
  also: ({ params }) => ({ noted: params.nameRef }),
})

export default function CorrectName({ loaderData, actionData }: Route.ComponentProps) {
  const { back, here, kind, name, draft } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">
        {m.persons_correct_name()}: <bdi>{name}</bdi>
      </h2>
      <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo={back}>
        <NameFields field={formFields(actionData, draft, { kind, name })} />
        <FormActions>
          <SubmitButton>{m.persons_save_name()}</SubmitButton>
          <ButtonLink to={`${here}/entfernen`}>{m.persons_remove_name()}</ButtonLink>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
