import { Form } from 'react-router'
import type { TransitionKind } from '#domain/rechtskreis/transition.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { openOrganisations } from '#features/organisations/index.ts'
import { personChoice } from '#features/cases/index.ts'
import { PersonField } from '#features/cases/view.ts'
import { optionsOf } from '#features/reference/index.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { recordTransition } from '../commands/record-transition.server.ts'
import { NewTransitionFields } from '../components/new-transition-fields.tsx'
import { RuleHint } from '../components/rule-hint.tsx'
import { transitionRoles } from '../permissions.ts'
import { presentRules } from '../present/rule.server.ts'
import { inForceToday, rulesInUse } from '../rules.server.ts'
import type { Route } from './+types/new-transition'

export const handle = definePage({
  access: { roles: transitionRoles, recorded: 'case.opened, part uebergaenge; transition.recorded' },
  title: m.transitions_record,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.transitions_axis, to: '/faelle/:caseRef/zeitachse' },
  ],
})

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const [choice, listed, inUse, organisations, present, draft] = await Promise.all([
      personChoice(trx, entered, url),
      optionsOf('transition_kinds'),
      rulesInUse(),
      openOrganisations(trx, entered),
      presentRules(),
      findDraft(trx, entered, url.pathname),
    ])
    const rules = inForceToday(inUse)
    const kind = String(draft?.kind ?? url.searchParams.get('art') ?? '')
    const kinds = listed.map(({ value, label }) => ({
      label,
      rule: rules.get(value as TransitionKind),
      value,
    }))
    const chosen = kinds.find(({ value }) => value === kind)
    return {
      caseRef: openCase.ref,
      formKey: crypto.randomUUID(),
      draft,
      persons: choice.persons,
      chosen: choice.chosen,
      kind,
      kinds: kinds
        .filter(({ rule }) => rule)
        .map(({ value, label }) => ({ value, label: `${value} · ${label}` })),
      announced: kinds.filter(({ rule }) => !rule).map(({ value, label }) => `${value} · ${label}`),
      offices: organisations.map(({ ref, name }) => ({ value: ref, label: name })),
      rule: chosen?.rule ? present(chosen.rule, chosen.label) : null,
    }
  },
)

export const action = formAction(recordTransition, { done: m.transitions_recorded })

export default function NewTransition({ loaderData, actionData }: Route.ComponentProps) {
  const { rule, kind, caseRef, draft, persons, chosen } = loaderData
  const back = `/faelle/${caseRef}/zeitachse?person=${chosen}`
  const field = formFields(actionData, draft, { person: chosen })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.transitions_record()}</h2>
      <p className="kern-body">
        <ButtonLink to={`/faelle/${caseRef}/uebergaenge/ereignis?person=${chosen}`}>
          {m.transitions_proposal_from_event()}
        </ButtonLink>
      </p>
      <Form className="form-line">
        {/* Choosing the kind keeps the person that was chosen before. */}
        <input type="hidden" name="person" value={chosen} />
        <SelectField name="art" label={m.transitions_kind()} options={loaderData.kinds} defaultValue={kind} />
        <SubmitButton kind={rule ? 'secondary' : 'primary'}>
          {rule ? m.transitions_other_kind() : m.transitions_go_on()}
        </SubmitButton>
      </Form>
      {rule ? (
        <>
          <RuleHint rule={rule} />
          <CommandForm formKey={loaderData.formKey} answer={actionData}>
            <input type="hidden" name="kind" value={kind} />
            <PersonField field={field} persons={persons} />
            <NewTransitionFields field={field} rule={rule} offices={loaderData.offices} />
            <FormActions>
              <SubmitButton>{m.transitions_save()}</SubmitButton>
              <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
            </FormActions>
          </CommandForm>
        </>
      ) : (
        <>
          <p className="kern-body">{m.transitions_choose_kind()}</p>
          {loaderData.announced.length > 0 ? (
            <p className="kern-body">
              {m.transitions_rule_announced_list({ list: loaderData.announced.join('; ') })}
            </p>
          ) : null}
        </>
      )}
    </>
  )
}
