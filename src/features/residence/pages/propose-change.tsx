import { data } from 'react-router'
import { today } from '#platform/clock.server.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { proposeRuleChange } from '../commands/propose-rule-change.server.ts'
import { unitLabel } from '../labels/hint-labels.ts'
import { ruleKeepers } from '../permissions.ts'
import { changeTargets } from '../rule-changes/change-targets.server.ts'
import { residenceRules } from '../rule-changes/rules.server.ts'
import type { Route } from './+types/propose-change'

export const handle = definePage({
  access: { roles: ruleKeepers, recorded: 'rule_change.proposed' },
  title: m.residence_propose_title,
  above: [{ title: m.residence_rules, to: '/verwaltung/regeln' }],
})

export const loader = page(handle.access, async ({ trx, entered }, { url, params }: Route.LoaderArgs) => {
  const { target } = params
  const found = (await changeTargets(await residenceRules()))(target)
  if (!found) throw data(null, { status: 404 })
  return {
    kind: found.kind,
    target,
    what: found.words,
    unit: found.setting?.unit ?? '',
    today: formatDay(today().toString(), getLocale()),
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
  }
})

export const action = formAction(proposeRuleChange, { done: m.residence_proposed })

export default function ProposeChange({ loaderData, actionData }: Route.ComponentProps) {
  const { kind, target, what, unit } = loaderData
  const field = formFields(
    actionData,
    loaderData.draft,
    kind === 'checked' ? { valid_from: loaderData.today } : {},
  )
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.residence_propose_title()}</h1>
      <p className="kern-body">{what}</p>
      <p className="kern-body">
        {kind === 'checked' ? m.residence_check_words() : m.residence_propose_words()}
      </p>
      <CommandForm formKey={loaderData.formKey} answer={actionData}>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="target" value={target} />
        {kind === 'setting' ? (
          <TextField
            {...field('value')}
            label={unit ? m.residence_new_value({ unit: unitLabel(unit) }) : m.residence_new_number()}
            inputMode="numeric"
            width="short"
          />
        ) : null}
        {kind === 'switch' ? (
          <RadioGroup
            {...field('value')}
            label={m.residence_value()}
            choices={[
              { value: '1', label: m.residence_switch_on() },
              { value: '0', label: m.residence_switch_off() },
            ]}
          />
        ) : null}
        <DateField
          {...field('valid_from')}
          label={kind === 'checked' ? m.residence_checked_on() : m.residence_holds_from()}
        />
        <TextArea
          {...field('reason')}
          label={m.residence_reason()}
          hint={m.residence_reason_hint()}
          limit={500}
        />
        <FormActions>
          <SubmitButton>{m.residence_propose_do()}</SubmitButton>
          <ButtonLink to="/verwaltung/regeln">{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
