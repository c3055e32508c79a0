import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { answerRequest } from '../commands/answer-request.server.ts'
import { RequestFacts } from '../components/request-facts.tsx'
import { approvalRoles } from '../permissions.ts'
import { requestPage } from '../request-page.server.ts'
import type { Route } from './+types/request'

export const handle = definePage({
  access: {
    roles: approvalRoles,
    recorded: 'case.opened, part freigaben; approval.returned, or the deed with who asked',
  },
  title: m.approvals_title,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.approvals_list, to: '/faelle/:caseRef/freigaben' },
  ],
})

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => ({
  ...(await requestPage(scope, params.requestRef)),
  draft: await findDraft(scope.trx, scope.entered, url.pathname),
}))

export const action = formAction(answerRequest, {
  done: ({ returned }) => (returned ? m.approvals_returned() : m.approvals_approved()),
  also: ({ params }) => ({ request: params.requestRef }),
})

export default function Request({ loaderData, actionData, params }: Route.ComponentProps) {
  const { title, mayAnswer, mayWithdraw, state, form, draft } = loaderData
  const here = `/faelle/${loaderData.caseRef}/freigaben/${params.requestRef}`
  const field = formFields(actionData, draft)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.approvals_of({ deed: title })}</h2>
      <RequestFacts {...loaderData} />
      {mayAnswer || actionData ? (
        <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo={here}>
          <RadioGroup
            {...field('agreed')}
            label={m.approvals_answer()}
            choices={[
              { value: 'yes', label: m.approvals_agree(), hint: m.approvals_agree_hint() },
              { value: 'no', label: m.approvals_return() },
            ]}
          />
          <TextArea
            {...field('reason')}
            label={m.approvals_reason()}
            hint={m.approvals_reason_hint()}
            limit={1000}
            optional
          />
          <FormActions>
            <SubmitButton>{m.approvals_send()}</SubmitButton>
            <ButtonLink to="/">{m.ui_cancel()}</ButtonLink>
          </FormActions>
        </CommandForm>
      ) : null}
      {mayWithdraw ? (
        <div className="button-row no-print">
          {state === 'returned' ? (
            <ButtonLink to={form} kind="primary">
              {m.approvals_ask_again()}
            </ButtonLink>
          ) : null}
          <ButtonLink to={`${here}/zuruecknehmen`}>{m.approvals_withdraw()}</ButtonLink>
        </div>
      ) : null}
    </>
  )
}
