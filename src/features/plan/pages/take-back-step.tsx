import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { takeBackStep } from '../commands/take-back-step.server.ts'
import { findStep } from '../data/step-reader.server.ts'
import { planRoles } from '../permissions.ts'
import type { Route } from './+types/take-back-step'

export const handle = definePage({
  access: { roles: planRoles, recorded: 'case.opened, part plan; plan_step.taken_back' },
  title: m.plan_take_back,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.plan_title, to: '/faelle/:caseRef/plan' },
    { title: m.plan_step, to: '/faelle/:caseRef/plan/:stepRef' },
  ],
})

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const step = await named(scope, params.stepRef, (ref) => findStep(trx, entered, openCase.caseId, ref))
  return {
    back: `/faelle/${openCase.ref}/plan/${step.ref}`,
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    step: { title: step.title, version: step.version },
  }
})

export const action = formAction(takeBackStep, {
  done: m.plan_taken_back,
  also: ({ params }) => ({ step: params.stepRef }),
})

export default function TakeBackStep({ loaderData, actionData }: Route.ComponentProps) {
  const { step, back, draft, formKey } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.plan_take_back()}</h2>
      <p className="kern-body">{step.title}</p>
      <p className="kern-body">{m.plan_take_back_words()}</p>
      <CommandForm formKey={formKey} answer={actionData} reloadTo={back}>
        <input type="hidden" name="version" value={actionData?.conflict?.version ?? step.version} />
        <TextArea
          {...formFields(actionData, draft)('reason')}
          label={m.plan_take_back_reason()}
          limit={500}
        />
        <FormActions>
          <SubmitButton>{m.plan_take_back()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
