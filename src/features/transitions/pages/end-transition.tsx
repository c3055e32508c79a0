import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { endTransition } from '../commands/end-transition.server.ts'
import { transitionRoles } from '../permissions.ts'
import { namedTransition, transitionForm } from '../forms/transition-page.server.ts'
import type { Route } from './+types/end-transition'

export const handle = definePage({
  access: { roles: transitionRoles, recorded: 'case.opened, part uebergaenge; transition.ended' },
  title: m.transitions_end,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.transitions_axis, to: '/faelle/:caseRef/zeitachse' },
    { title: m.transitions_one, to: '/faelle/:caseRef/uebergaenge/:transitionRef' },
  ],
})

export const loader = casePage(handle.access, async (scope, args: Route.LoaderArgs) => {
  const { transition, ...form } = await transitionForm(scope, args)
  return { ...form, version: transition.version }
})

export const action = formAction(endTransition, { done: m.transitions_ended, also: namedTransition })

export default function EndTransition({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, version, formKey } = loaderData
  const ends = [
    { value: 'settled', label: m.transitions_settle(), hint: m.transitions_settle_hint() },
    { value: 'dropped', label: m.transitions_drop(), hint: m.transitions_drop_hint() },
  ]
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.transitions_end()}</h2>
      <CommandForm formKey={formKey} answer={actionData} reloadTo={back}>
        <input type="hidden" name="version" value={actionData?.conflict?.version ?? version} />
        <RadioGroup
          {...formFields(actionData, draft)('state')}
          label={m.transitions_how_ended()}
          choices={ends}
        />
        <FormActions>
          <SubmitButton>{m.transitions_end()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
