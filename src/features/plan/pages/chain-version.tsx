import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, tickedValues } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { takeOverVersion } from '../commands/take-over-version.server.ts'
import { DifferenceChoice } from '../components/difference-choice.tsx'
import { planRoles } from '../permissions.ts'
import { chainVersionPage } from '../chains/chain-version-page.server.ts'
import type { Route } from './+types/chain-version'

export const handle = definePage({
  access: { roles: planRoles, recorded: 'case.opened, part plan/kette/…/fassung; chain.version_taken_over' },
  title: m.plan_version_title,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.plan_title, to: '/faelle/:caseRef/plan' },
  ],
})

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => ({
  ...(await chainVersionPage(scope, params.chainRef)),
  draft: await findDraft(scope.trx, scope.entered, url.pathname),
}))

export const action = formAction(takeOverVersion, {
  done: ({ count }) => m.plan_version_taken_over({ count: count ?? 0 }),
  also: ({ params }) => ({ chain: params.chainRef }),
})

export default function ChainVersion({ loaderData, actionData, params }: Route.ComponentProps) {
  const { rows, draft, chain, from, to, kept } = loaderData
  const plan = `/faelle/${loaderData.caseRef}/plan`
  const here = `${plan}/kette/${params.chainRef}`
  if (rows.length === 0 && !actionData)
    return (
      <EmptyState
        title={m.plan_version_nothing()}
        action={<ButtonLink to={plan}>{m.plan_title()}</ButtonLink>}
      >
        {m.plan_version_nothing_words({ chain, version: from })}
      </EmptyState>
    )
  const byDefault = rows.filter(({ byHand }) => !byHand).map(({ name }) => name)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.plan_version_of({ chain, from, to })}</h2>
      <p className="kern-body">{m.plan_version_words()}</p>
      <p className="kern-body">{m.plan_version_source({ source: loaderData.source })}</p>
      {kept ? <Alert kind="info" title={m.plan_version_kept_because({ version: to, reason: kept })} /> : null}
      <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo={`${here}/fassung`}>
        <input type="hidden" name="from_version" value={from} />
        <input type="hidden" name="to_version" value={to} />
        <input type="hidden" name="seen" value={loaderData.seen} />
        <DifferenceChoice
          rows={rows}
          chosen={tickedValues('differences', actionData, draft, byDefault)}
          error={actionData?.errors.differences}
          to={to}
        />
        <FormActions>
          <SubmitButton>{m.plan_version_take_over()}</SubmitButton>
          {kept ? null : <ButtonLink to={`${here}/bleiben`}>{m.plan_version_keep()}</ButtonLink>}
          <ButtonLink to={plan}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
