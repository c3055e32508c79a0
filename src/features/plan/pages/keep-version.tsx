import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { keepChainVersion } from '../commands/keep-version.server.ts'
import { planRoles } from '../permissions.ts'
import { chainVersionPage } from '../chains/chain-version-page.server.ts'
import type { Route } from './+types/keep-version'

export const handle = definePage({
  access: { roles: planRoles, recorded: 'case.opened, part plan/kette/…/bleiben; chain.version_kept' },
  title: m.plan_version_keep,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.plan_title, to: '/faelle/:caseRef/plan' },
  ],
})

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => ({
  ...(await chainVersionPage(scope, params.chainRef)),
  draft: await findDraft(scope.trx, scope.entered, url.pathname),
}))

export const action = formAction(keepChainVersion, {
  done: m.plan_version_kept,
  also: ({ params }) => ({ chain: params.chainRef }),
})

export default function KeepVersion({ loaderData, actionData, params }: Route.ComponentProps) {
  const { chain, from, to, draft, seen } = loaderData
  const back = `/faelle/${loaderData.caseRef}/plan/kette/${params.chainRef}/fassung`
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.plan_version_keep()}</h2>
      <p className="kern-body">{m.plan_version_keep_words({ chain, from, to })}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo={back}>
        <input type="hidden" name="from_version" value={from} />
        <input type="hidden" name="to_version" value={to} />
        <input type="hidden" name="seen" value={seen} />
        <TextArea
          {...formFields(actionData, draft)('reason')}
          label={m.plan_version_keep_reason()}
          limit={500}
        />
        <FormActions>
          <SubmitButton>{m.plan_version_keep()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
