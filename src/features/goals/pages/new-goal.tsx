import { isLifeDomain } from '#domain/assessment/life-domains.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personChoice } from '#features/cases/index.ts'
import { PersonField } from '#features/cases/view.ts'
import { optionsOf } from '#features/reference/index.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields, tickedValues } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { addGoal } from '../commands/add-goal.server.ts'
import { GoalFields } from '../components/goal-fields.tsx'
import { goalRoles } from '../permissions.ts'
import type { Route } from './+types/new-goal'

export const handle = definePage({
  access: { roles: goalRoles, recorded: 'case.opened, part ziele; goal.added' },
  title: m.goals_add,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.goals_title, to: '/faelle/:caseRef/ziele' },
  ],
})

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const [{ persons, chosen }, domains, draft] = await Promise.all([
      personChoice(trx, entered, url),
      optionsOf('life_domains'),
      findDraft(trx, entered, url.pathname),
    ])
    const asked = url.searchParams.get('bereich') ?? ''
    return {
      back: `/faelle/${openCase.ref}/ziele`,
      formKey: crypto.randomUUID(),
      draft,
      persons,
      chosen,
      domains: domains.filter(({ value }) => isLifeDomain(value)),
      domain: isLifeDomain(asked) ? asked : '',
    }
  },
)

export const action = formAction(addGoal, { done: m.goals_added })

export default function NewGoal({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, domains } = loaderData
  const field = formFields(actionData, draft, { person: loaderData.chosen, life_domain: loaderData.domain })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.goals_add()}</h2>
      <p className="kern-body">{m.goals_readers()}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData}>
        <PersonField field={field} persons={loaderData.persons} />
        <SelectField {...field('life_domain')} label={m.goals_domain()} options={domains} />
        <GoalFields field={field} domains={domains} also={tickedValues('also_domains', actionData, draft)} />
        <FormActions>
          <SubmitButton>{m.goals_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
