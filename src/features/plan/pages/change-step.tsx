import { isOpenStep } from '#domain/plan/step-state.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { named } from '#platform/http/named.server.ts'
import { openOrganisations } from '#features/organisations/index.ts'
import { Combobox } from '#ui/choices/combobox.tsx'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields, tickedValues } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { changeStep } from '../commands/change-step.server.ts'
import { GoalSelect } from '../components/goal-select.tsx'
import { OrderFields } from '../components/order-fields.tsx'
import { ResourceSelect } from '../components/resource-select.tsx'
import { orderOfCase } from '../data/step-order.server.ts'
import { findStep, stepsOfCase } from '../data/step-reader.server.ts'
import { planRoles } from '../permissions.ts'
import { goalChoices } from '../fields/goal-field.server.ts'
import { resourceChoices } from '../fields/resource-field.server.ts'
import { goalsToServe } from '../data/goal-reader.server.ts'
import { resourcesToBuildOn } from '../data/resource-reader.server.ts'
import type { Route } from './+types/change-step'

export const handle = definePage({
  access: { roles: planRoles, recorded: 'case.opened, part plan; plan_step.changed' },
  title: m.plan_change_step,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.plan_title, to: '/faelle/:caseRef/plan' },
    { title: m.plan_step, to: '/faelle/:caseRef/plan/:stepRef' },
  ],
})

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const step = await named(scope, params.stepRef, (ref) => findStep(trx, entered, openCase.caseId, ref))
  const [steps, order, organisations, draft, seen, resources, goals, goalsSeen] = await Promise.all([
    stepsOfCase(trx, entered, openCase.caseId),
    orderOfCase(trx, entered, openCase.caseId),
    openOrganisations(trx, entered),
    findDraft(trx, entered, url.pathname),
    resourcesToBuildOn(trx, entered),
    resourceChoices(trx, entered, step.resourceId),
    goalChoices(trx, entered, openCase.caseId, step.goalId),
    goalsToServe(trx, entered, openCase.caseId),
  ])
  const before = new Set(order.filter(({ after }) => after === step.id).map((line) => line.before))
  const others = steps.filter((one) => one.id !== step.id && (isOpenStep(one.status) || before.has(one.id)))
  return {
    caseRef: openCase.ref,
    formKey: crypto.randomUUID(),
    draft,
    organisations: organisations.map(({ ref, name }) => ({ value: ref, label: name })),
    resources,
    goals,
    byPerson: step.byPerson,
    isMilestone: step.isMilestone,
    others: others.map((one) => ({ value: one.ref, label: one.title })),
    after: steps.filter((one) => before.has(one.id)).map((one) => one.ref),
    step: {
      ref: step.ref,
      version: step.version,
      title: step.title,
      organisation: organisations.find(({ id }) => id === step.organisationId)?.ref ?? '',
      due: step.due ? formatDay(step.due, getLocale()) : '',
      expected_days: step.expectedDays === null ? '' : String(step.expectedDays),
      resource: seen.find(({ id }) => id === step.resourceId)?.ref ?? '',
      goal: goalsSeen.find(({ id }) => id === step.goalId)?.ref ?? '',
      note: step.note,
    },
  }
})

export const action = formAction(changeStep, {
  done: m.plan_step_changed,
  also: ({ params }) => ({ step: params.stepRef }),
})

export default function ChangeStep({ loaderData, actionData }: Route.ComponentProps) {
  const { step, caseRef, draft } = loaderData
  const { ref, version, ...stored } = step
  const field = formFields(actionData, draft, stored)
  const back = `/faelle/${caseRef}/plan/${ref}`
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.plan_change_step()}</h2>
      <p className="kern-body">{m.plan_change_words()}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo={`${back}/aendern`}>
        <input type="hidden" name="version" value={actionData?.conflict?.version ?? version} />
        <TextField {...field('title')} label={m.plan_step_title()} />
        <Combobox
          {...field('organisation')}
          label={m.plan_organisation()}
          hint={m.plan_organisation_hint()}
          options={loaderData.organisations}
          optional
        />
        <DateField {...field('due')} label={m.plan_due()} optional />
        <GoalSelect
          field={field}
          goals={loaderData.goals}
          byPerson={
            tickedValues('by_person', actionData, draft, loaderData.byPerson ? ['on'] : []).length > 0
          }
          isMilestone={
            tickedValues('milestone', actionData, draft, loaderData.isMilestone ? ['on'] : []).length > 0
          }
        />
        <ResourceSelect field={field} resources={loaderData.resources} />
        <OrderFields
          field={field}
          others={loaderData.others}
          after={tickedValues('after', actionData, draft, loaderData.after)}
        />
        <TextArea {...field('note')} label={m.plan_note()} limit={2000} optional />
        <FormActions>
          <SubmitButton>{m.plan_save_change()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
