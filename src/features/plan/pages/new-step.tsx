import { isOpenStep } from '#domain/plan/step-state.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personChoice } from '#features/cases/index.ts'
import { PersonField } from '#features/cases/view.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields, tickedValues } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { addStep } from '../commands/add-step.server.ts'
import { GoalSelect } from '../components/goal-select.tsx'
import { OrderFields } from '../components/order-fields.tsx'
import { ResourceSelect } from '../components/resource-select.tsx'
import { StepFields } from '../components/step-fields.tsx'
import { stepsOfCase } from '../data/step-reader.server.ts'
import { planRoles } from '../permissions.ts'
import { goalChoices } from '../fields/goal-field.server.ts'
import { resourceChoices } from '../fields/resource-field.server.ts'
import { stepChoices } from '../fields/step-choices.server.ts'
import type { Route } from './+types/new-step'

export const handle = definePage({
  access: { roles: planRoles, recorded: 'case.opened, part plan; plan_step.added' },
  title: m.plan_add_step,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.plan_title, to: '/faelle/:caseRef/plan' },
  ],
})

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const steps = await stepsOfCase(trx, entered, openCase.caseId)
    const { persons, chosen } = await personChoice(trx, entered, url)
    return {
      caseRef: openCase.ref,
      formKey: crypto.randomUUID(),
      draft: await findDraft(trx, entered, url.pathname),
      persons,
      chosen,
      choices: await stepChoices(trx, entered),
      resources: await resourceChoices(trx, entered),
      goals: await goalChoices(trx, entered, openCase.caseId),
      goal: url.searchParams.get('ziel') ?? '',
      others: steps
        .filter((step) => isOpenStep(step.status))
        .map((step) => ({ value: step.ref, label: step.title })),
    }
  },
)

export const action = formAction(addStep, { done: m.plan_step_added })

export default function NewStep({ loaderData, actionData }: Route.ComponentProps) {
  const field = formFields(actionData, loaderData.draft, {
    person: loaderData.chosen,
    goal: loaderData.goal,
  })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.plan_add_step()}</h2>
      <p className="kern-body">{m.plan_readers()}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData}>
        <PersonField field={field} persons={loaderData.persons} />
        <StepFields field={field} choices={loaderData.choices} />
        <GoalSelect
          field={field}
          goals={loaderData.goals}
          byPerson={tickedValues('by_person', actionData, loaderData.draft).length > 0}
          isMilestone={tickedValues('milestone', actionData, loaderData.draft).length > 0}
        />
        <ResourceSelect field={field} resources={loaderData.resources} />
        <OrderFields
          field={field}
          others={loaderData.others}
          after={tickedValues('after', actionData, loaderData.draft)}
        />
        <FormActions>
          <SubmitButton>{m.plan_save_step()}</SubmitButton>
          <ButtonLink to={`/faelle/${loaderData.caseRef}/plan`}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
