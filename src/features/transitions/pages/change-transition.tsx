import { bridges } from '#domain/rechtskreis/transition.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { openOrganisations } from '#features/organisations/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { changeTransition } from '../commands/change-transition.server.ts'
import { TransitionDateFields } from '../components/transition-date-fields.tsx'
import { transitionRoles } from '../permissions.ts'
import { bridgeLabel } from '../transition-labels.ts'
import { namedTransition, transitionForm } from '../forms/transition-page.server.ts'
import type { Route } from './+types/change-transition'

export const handle = definePage({
  access: { roles: transitionRoles, recorded: 'case.opened, part uebergaenge; transition.changed' },
  title: m.transitions_change_dates,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.transitions_axis, to: '/faelle/:caseRef/zeitachse' },
    { title: m.transitions_one, to: '/faelle/:caseRef/uebergaenge/:transitionRef' },
  ],
})

export const loader = casePage(handle.access, async (scope, args: Route.LoaderArgs) => {
  const { transition, ...form } = await transitionForm(scope, args)
  const organisations = await openOrganisations(scope.trx, scope.entered)
  const day = (value: string | null) => (value ? formatDay(value, getLocale()) : '')
  const office = (id: string | null) => organisations.find((one) => one.id === id)?.ref ?? ''
  return {
    ...form,
    version: transition.version,
    offices: organisations.map(({ ref, name }) => ({ value: ref, label: name })),
    bridges: bridges.map((value) => ({ value, label: bridgeLabel(value) })),
    stored: {
      trigger_on: day(transition.triggerOn),
      trigger_words: transition.triggerWords,
      last_paid_on: day(transition.lastPaidOn),
      applied_on: day(transition.appliedOn),
      granted_on: day(transition.grantedOn),
      granted_from: day(transition.grantedFrom),
      first_payment_on: day(transition.firstPaymentOn),
      bridge: transition.bridge ?? '',
      bridge_from: day(transition.bridgeFrom),
      bridge_until: day(transition.bridgeUntil),
      handed_over_on: day(transition.handedOverOn),
      sending_office: office(transition.sendingOfficeId),
      receiving_office: office(transition.receivingOfficeId),
    },
  }
})

export const action = formAction(changeTransition, { done: m.transitions_changed, also: namedTransition })

export default function ChangeTransition({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, stored, version, offices, formKey } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.transitions_change_dates()}</h2>
      <CommandForm formKey={formKey} answer={actionData} reloadTo={`${back}/aendern`}>
        <input type="hidden" name="version" value={actionData?.conflict?.version ?? version} />
        <TransitionDateFields
          field={formFields(actionData, draft, stored)}
          offices={offices}
          bridges={loaderData.bridges}
        />
        <FormActions>
          <SubmitButton>{m.transitions_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
