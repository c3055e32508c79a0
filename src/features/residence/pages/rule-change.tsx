import { definePage, mayWrite } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { getRun } from '#platform/jobs/job-runs.server.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { decideRuleChange } from '../commands/decide-rule-change.server.ts'
import { EffectsSection } from '../components/effects-section.tsx'
import { findRuleChange, ownCasesUnder } from '../data/rule-change-reader.server.ts'
import { changeStateLabel, changeValueLabel } from '../labels/hint-labels.ts'
import { ruleDeciders, ruleReaders } from '../permissions.ts'
import { presentEffects } from '../present/effects.server.ts'
import { presentChanges } from '../present/rule-pages.server.ts'
import { residenceRules } from '../rule-changes/rules.server.ts'
import type { Route } from './+types/rule-change'

export const handle = definePage({
  access: {
    roles: ruleReaders,
    recorded:
      'rule_change.confirmed, rule_change.declined, rule_change.withdrawn; rule_change.own_case_seen in each own case that is named',
  },
  title: m.residence_rule_change,
  above: [
    { title: m.residence_rules, to: '/verwaltung/regeln' },
    { title: m.residence_all_changes, to: '/verwaltung/regeln/aenderungen' },
  ],
})

export const loader = page(handle.access, async ({ trx, entered, scope }, { params }: Route.LoaderArgs) => {
  const rules = await residenceRules()
  const change = await named({ trx, scope }, params.changeRef, (ref) => findRuleChange(trx, entered, ref))
  const [[shown], run, ownCases] = await Promise.all([
    presentChanges(trx, entered, rules, [change]),
    change.runId ? getRun(trx, entered, change.runId) : null,
    change.state === 'proposed' && change.affected > 0 ? ownCasesUnder(trx, change.ref) : [],
  ])
  const isAuthor = change.proposedAccount === entered.accountId
  return {
    change: shown!,
    here: `/verwaltung/regeln/aenderungen/${change.ref}`,
    run: run && { state: run.state, done: run.done, total: run.total ?? 0 },
    looked: change.looked,
    affected: change.affected,
    effects: presentEffects(rules, change.effects),
    ownCases,
    isAuthor,
    mayDecide: change.state === 'proposed' && mayWrite(ruleDeciders, entered.role),
    formKey: crypto.randomUUID(),
  }
})

export const action = formAction(decideRuleChange, {
  done: m.residence_decided,
  also: ({ params }) => ({ change: params.changeRef }),
})

export default function RuleChangePage({ loaderData, actionData }: Route.ComponentProps) {
  const { change, run } = loaderData
  const field = formFields(actionData, null, {})
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.residence_rule_change()}</h1>
      <DescriptionList
        facts={[
          { term: m.residence_what(), value: change.what },
          { term: m.residence_value(), value: changeValueLabel(change) },
          { term: m.residence_holds_from(), value: <DateText value={change.validFrom} /> },
          { term: m.residence_reason(), value: change.reason },
          {
            term: m.residence_proposed_by(),
            value: (
              <>
                {change.proposedBy}, <DateText value={change.proposedAt} />
              </>
            ),
          },
          { term: m.residence_state(), value: changeStateLabel(change.state) },
          {
            term: m.residence_decided_by(),
            value: change.decidedBy ? (
              <>
                {change.decidedBy}, <DateText value={change.decidedAt!} />
              </>
            ) : null,
          },
        ]}
      />
      {run ? <EffectsSection {...loaderData} run={run} /> : null}
      {loaderData.mayDecide ? (
        <CommandForm formKey={loaderData.formKey} answer={actionData}>
          {loaderData.isAuthor ? (
            <>
              <p className="kern-body">{m.residence_own_change()}</p>
              <input type="hidden" name="decision" value="withdrawn" />
              <SubmitButton kind="secondary">{m.residence_take_back()}</SubmitButton>
            </>
          ) : (
            <>
              <RadioGroup
                {...field('decision')}
                label={m.residence_decision()}
                choices={[
                  { value: 'confirmed', label: m.residence_confirm() },
                  { value: 'declined', label: m.residence_decline() },
                ]}
              />
              <FormActions>
                <SubmitButton>{m.residence_decide()}</SubmitButton>
              </FormActions>
            </>
          )}
        </CommandForm>
      ) : null}
    </>
  )
}
