import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields, tickedValues } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { keepDocuments } from '../commands/keep-documents.server.ts'
import { documentsOfCase } from '../data/step-documents.server.ts'
import { findStep } from '../data/step-reader.server.ts'
import { planRoles } from '../permissions.ts'
import type { Route } from './+types/step-documents'

export const handle = definePage({
  access: { roles: planRoles, recorded: 'case.opened, part plan; step_documents.kept' },
  title: m.plan_documents,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.plan_title, to: '/faelle/:caseRef/plan' },
    { title: m.plan_step, to: '/faelle/:caseRef/plan/:stepRef' },
  ],
})

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const step = await named(scope, params.stepRef, (ref) => findStep(trx, entered, openCase.caseId, ref))
  const documents = (await documentsOfCase(trx, entered, openCase.caseId)).filter(
    ({ stepId }) => stepId === step.id,
  )
  return {
    back: `/faelle/${openCase.ref}/plan/${step.ref}`,
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    title: step.title,
    choices: documents.map(({ ref, title }) => ({ value: ref, label: title })),
    inHand: documents.filter(({ inHandOn }) => inHandOn !== null).map(({ ref }) => ref),
  }
})

export const action = formAction(keepDocuments, {
  done: m.plan_documents_saved,
  also: ({ params }) => ({ step: params.stepRef }),
})

export default function StepDocuments({ loaderData, actionData }: Route.ComponentProps) {
  const { title, choices, inHand, back, draft, formKey } = loaderData
  const field = formFields(actionData, draft)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.plan_documents()}</h2>
      <p className="kern-body">{title}</p>
      <CommandForm formKey={formKey} answer={actionData}>
        {choices.length > 0 ? (
          <CheckboxGroup
            {...field('in_hand')}
            label={m.plan_documents_in_hand()}
            choices={choices}
            defaultValues={tickedValues('in_hand', actionData, draft, inHand)}
            optional
          />
        ) : (
          <p className="kern-body">{m.plan_documents_none()}</p>
        )}
        <TextField
          {...field('another')}
          label={m.plan_documents_another()}
          hint={m.plan_documents_another_hint()}
          optional
        />
        <FormActions>
          <SubmitButton>{m.plan_documents_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
