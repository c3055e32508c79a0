import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { withdrawRequest } from '../commands/withdraw-request.server.ts'
import { RequestFacts } from '../components/request-facts.tsx'
import { approvalRoles } from '../permissions.ts'
import { requestPage } from '../request-page.server.ts'
import type { Route } from './+types/withdraw'

export const handle = definePage({
  access: { roles: approvalRoles, recorded: 'case.opened, part freigaben; approval.withdrawn' },
  title: m.approvals_withdraw,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.approvals_list, to: '/faelle/:caseRef/freigaben' },
    { title: m.approvals_title, to: '/faelle/:caseRef/freigaben/:requestRef' },
  ],
})

export const loader = casePage(handle.access, (scope, { params }: Route.LoaderArgs) =>
  requestPage(scope, params.requestRef),
)

export const action = formAction(withdrawRequest, {
  done: m.approvals_withdrawn,
  also: ({ params }) => ({ request: params.requestRef }),
})

export default function Withdraw({ loaderData, actionData, params }: Route.ComponentProps) {
  const back = `/faelle/${loaderData.caseRef}/freigaben/${params.requestRef}`
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.approvals_withdraw()}</h2>
      <p className="kern-body">{m.approvals_withdraw_words()}</p>
      <RequestFacts {...loaderData} />
      <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo={back}>
        <FormActions>
          <SubmitButton>{m.approvals_withdraw()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
