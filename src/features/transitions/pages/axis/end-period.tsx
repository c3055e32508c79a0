import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { labelsOf } from '#features/reference/index.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { endRunningPeriod } from '../../commands/end-period.server.ts'
import { namedPeriod, periodForm } from '../../axis/period-page.server.ts'
import { transitionRoles } from '../../permissions.ts'
import type { Route } from './+types/end-period'

export const handle = definePage({
  access: { roles: transitionRoles, recorded: 'case.opened, part zeitachse; rechtskreis_period.ended' },
  title: m.transitions_axis_end,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.transitions_axis, to: '/faelle/:caseRef/zeitachse' },
    { title: m.transitions_axis_period, to: '/faelle/:caseRef/zeitachse/:periodRef' },
  ],
})

export const loader = casePage(handle.access, async (scope, args: Route.LoaderArgs) => {
  const { found, ...form } = await periodForm(scope, args)
  const rechtskreis = await labelsOf('rechtskreise')
  return { ...form, rechtskreis: rechtskreis(found.row.rechtskreis) }
})

export const action = formAction(endRunningPeriod, { done: m.transitions_axis_ended, also: namedPeriod })

export default function EndPeriod({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, version, formKey, rechtskreis } = loaderData
  const field = formFields(actionData, draft)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{`${m.transitions_axis_end()}: ${rechtskreis}`}</h2>
      <CommandForm formKey={formKey} answer={actionData} reloadTo={back}>
        <input type="hidden" name="version" value={actionData?.conflict?.version ?? version} />
        <DateField {...field('until')} label={m.transitions_last_day()} />
        <FormActions>
          <SubmitButton>{m.transitions_axis_end()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
