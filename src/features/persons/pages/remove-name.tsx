import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { removeName } from '../commands/remove-name.server.ts'
import { nameKindLabel } from '../name-kind-labels.ts'
import { nameForm } from '../name-page.server.ts'
import { personRoles } from '../permissions.ts'
import type { Route } from './+types/remove-name'

export const handle = definePage({
  access: { roles: personRoles, recorded: 'case.opened, part person/name; person_name.removed' },
  title: m.persons_remove_name,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.cases_person, to: '/faelle/:caseRef/person' },
  ],
})

export const loader = casePage(handle.access, (scope, args: Route.LoaderArgs) => nameForm(scope, args))

export const action = formAction(removeName, {
  done: m.persons_name_removed,
  also: ({ params }) => ({ noted: params.nameRef }),
})

export default function RemoveName({ loaderData, actionData }: Route.ComponentProps) {
  const { back, kind, name, draft } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.persons_remove_name()}</h2>
      <DescriptionList
        facts={[
          { term: m.persons_name(), value: <bdi>{name}</bdi> },
          { term: m.persons_name_kind(), value: nameKindLabel(kind) },
        ]}
      />
      <p className="kern-body">{m.persons_remove_words()}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo={back}>
        <TextArea
          {...formFields(actionData, draft)('reason')}
          label={m.persons_remove_reason()}
          hint={m.persons_remove_reason_hint()}
          limit={1000}
        />
        <FormActions>
          <SubmitButton>{m.persons_remove_name()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
