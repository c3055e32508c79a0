import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields, tickedValues } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { keepTransitionDocuments } from '../commands/keep-transition-documents.server.ts'
import { documentsOfTransition } from '../data/transition-documents.server.ts'
import { transitionRoles } from '../permissions.ts'
import { namedTransition, transitionForm } from '../forms/transition-page.server.ts'
import type { Route } from './+types/transition-documents'

export const handle = definePage({
  access: { roles: transitionRoles, recorded: 'case.opened, part uebergaenge; transition_documents.kept' },
  title: m.transitions_documents,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.transitions_axis, to: '/faelle/:caseRef/zeitachse' },
    { title: m.transitions_one, to: '/faelle/:caseRef/uebergaenge/:transitionRef' },
  ],
})

export const loader = casePage(handle.access, async (scope, args: Route.LoaderArgs) => {
  const { transition, ...form } = await transitionForm(scope, args)
  const documents = await documentsOfTransition(scope.trx, scope.entered, transition.id)
  return {
    ...form,
    choices: documents.map(({ ref, title }) => ({ value: ref, label: title })),
    inHand: documents.filter(({ inHandOn }) => inHandOn !== null).map(({ ref }) => ref),
  }
})

export const action = formAction(keepTransitionDocuments, {
  done: m.transitions_documents_saved,
  also: namedTransition,
})

export default function TransitionDocuments({ loaderData, actionData }: Route.ComponentProps) {
  const { choices, inHand, back, draft, formKey } = loaderData
  const field = formFields(actionData, draft)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.transitions_documents()}</h2>
      <CommandForm formKey={formKey} answer={actionData}>
        {choices.length > 0 ? (
          <CheckboxGroup
            {...field('in_hand')}
            label={m.transitions_documents_in_hand()}
            choices={choices}
            defaultValues={tickedValues('in_hand', actionData, draft, inHand)}
            optional
          />
        ) : (
          <p className="kern-body">{m.transitions_documents_none()}</p>
        )}
        <TextField
          {...field('another')}
          label={m.transitions_documents_another()}
          hint={m.transitions_documents_another_hint()}
          optional
        />
        <FormActions>
          <SubmitButton>{m.transitions_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
