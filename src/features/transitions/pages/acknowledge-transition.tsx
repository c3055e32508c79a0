import { acknowledgedHows } from '#domain/rechtskreis/transition.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { acknowledgeTransition } from '../commands/acknowledge-transition.server.ts'
import { transitionRoles } from '../permissions.ts'
import { howLabel } from '../transition-labels.ts'
import { namedTransition, transitionForm } from '../forms/transition-page.server.ts'
import type { Route } from './+types/acknowledge-transition'

export const handle = definePage({
  access: { roles: transitionRoles, recorded: 'case.opened, part uebergaenge; transition.acknowledged' },
  title: m.transitions_acknowledge,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.transitions_axis, to: '/faelle/:caseRef/zeitachse' },
    { title: m.transitions_one, to: '/faelle/:caseRef/uebergaenge/:transitionRef' },
  ],
})

export const loader = casePage(handle.access, async (scope, args: Route.LoaderArgs) => {
  const { transition, ...form } = await transitionForm(scope, args)
  const { acknowledgedBy, acknowledgedOn, acknowledgedHow } = transition
  return {
    ...form,
    version: transition.version,
    stored: {
      acknowledged_by: acknowledgedBy,
      acknowledged_on: acknowledgedOn ? formatDay(acknowledgedOn, getLocale()) : '',
      acknowledged_how: acknowledgedHow ?? '',
    },
  }
})

export const action = formAction(acknowledgeTransition, {
  done: m.transitions_acknowledged,
  also: namedTransition,
})

export default function AcknowledgeTransition({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, stored, version, formKey } = loaderData
  const field = formFields(actionData, draft, stored)
  const hows = acknowledgedHows.map((value) => ({ value, label: howLabel(value) }))
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.transitions_acknowledge()}</h2>
      <p className="kern-body">{m.transitions_acknowledge_words()}</p>
      <CommandForm formKey={formKey} answer={actionData} reloadTo={`${back}/bestaetigung`}>
        <input type="hidden" name="version" value={actionData?.conflict?.version ?? version} />
        <TextField {...field('acknowledged_by')} label={m.transitions_acknowledged_by()} />
        <DateField {...field('acknowledged_on')} label={m.transitions_acknowledged_on()} />
        <RadioGroup {...field('acknowledged_how')} label={m.transitions_acknowledged_how()} choices={hows} />
        <FormActions>
          <SubmitButton>{m.transitions_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
