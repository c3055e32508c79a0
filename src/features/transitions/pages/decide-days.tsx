import { ruleFor } from '#domain/rechtskreis/catalogue/rule-on.ts'
import { expectedDays } from '#domain/rechtskreis/transition.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { labelsOf } from '#features/reference/index.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { decideDays } from '../commands/decide-days.server.ts'
import { LaidDownFields } from '../components/laid-down-fields.tsx'
import { ProposalDays } from '../components/proposal-days.tsx'
import { namedTransition, transitionForm } from '../forms/transition-page.server.ts'
import { transitionRoles } from '../permissions.ts'
import { transitionRules } from '../rules.server.ts'
import type { Route } from './+types/decide-days'

export const handle = definePage({
  access: {
    roles: transitionRoles,
    recorded: 'case.opened, part uebergaenge; transition.rule_overridden or transition.rule_followed',
  },
  title: m.transitions_days_decide,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.transitions_axis, to: '/faelle/:caseRef/zeitachse' },
    { title: m.transitions_one, to: '/faelle/:caseRef/uebergaenge/:transitionRef' },
  ],
})

export const loader = casePage(handle.access, async (scope, args: Route.LoaderArgs) => {
  const { transition, ...form } = await transitionForm(scope, args)
  const [rules, rechtskreis, kind] = await Promise.all([
    transitionRules(),
    labelsOf('rechtskreise'),
    labelsOf('transition_kinds'),
  ])
  const rule = ruleFor(rules, transition)
  const { triggerOn, appliedOn, toCode, overrideOldEnds, overrideNewBegins } = transition
  const ruled = expectedDays(rule, { triggerOn, appliedOn, toCode }, today().toString())
  const laidDown = Boolean(overrideOldEnds ?? overrideNewBegins)
  const counting = laidDown ? { oldEnds: overrideOldEnds, newBegins: overrideNewBegins } : ruled
  const day = (value: string | null) => (value ? formatDay(value, getLocale()) : '')
  return {
    ...form,
    version: transition.version,
    laidDown,
    title: `${transition.kind} · ${kind(transition.kind)}`,
    rows: [{ ...ruled, to: toCode ?? '', label: toCode ? rechtskreis(toCode) : '' }],
    stored: { days: 'laid_down', old_ends: day(counting.oldEnds), new_begins: day(counting.newBegins) },
  }
})

export const action = formAction(decideDays, { done: m.transitions_days_decided, also: namedTransition })

export default function DecideDays({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, stored, version, formKey, laidDown, rows, title } = loaderData
  const field = formFields(actionData, draft, stored)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.transitions_days_decide()}</h2>
      <p className="kern-body">{title}</p>
      <ProposalDays caption={m.transitions_days_of_rule()} rows={rows} />
      <CommandForm formKey={formKey} answer={actionData} reloadTo={`${back}/anders`}>
        <input type="hidden" name="version" value={actionData?.conflict?.version ?? version} />
        {laidDown ? (
          <RadioGroup
            {...field('days')}
            label={m.transitions_days_which()}
            choices={[
              { value: 'laid_down', label: m.transitions_days_laid_down() },
              { value: 'rule', label: m.transitions_days_follow_rule() },
            ]}
          />
        ) : null}
        <LaidDownFields
          field={field}
          why={laidDown ? m.transitions_days_reason() : m.transitions_rule_override_reason()}
        />
        <FormActions>
          <SubmitButton>{m.transitions_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
