import { isLifeDomain } from '#domain/assessment/life-domains.ts'
import { scores } from '#domain/plan/goal/goal.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { optionsOf } from '#features/reference/index.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields, tickedValues } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { changeGoal } from '../commands/change-goal.server.ts'
import { GoalFields } from '../components/goal-fields.tsx'
import { findGoal } from '../data/goal-reader.server.ts'
import { levelField } from '../level-field.ts'
import { goalRoles } from '../permissions.ts'
import type { Route } from './+types/change-goal'

export const handle = definePage({
  access: { roles: goalRoles, recorded: 'case.opened, part ziele; goal.changed' },
  title: m.goals_change,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.goals_title, to: '/faelle/:caseRef/ziele' },
    { title: m.goals_goal, to: '/faelle/:caseRef/ziele/:goalRef' },
  ],
})

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const goal = await named(scope, params.goalRef, (ref) => findGoal(trx, entered, openCase.caseId, ref))
  const [domains, draft] = await Promise.all([
    optionsOf('life_domains'),
    findDraft(trx, entered, url.pathname),
  ])
  return {
    back: `/faelle/${openCase.ref}/ziele/${goal.ref}`,
    formKey: crypto.randomUUID(),
    draft,
    domains: domains.filter(({ value }) => isLifeDomain(value) && value !== goal.lifeDomain),
    version: goal.version,
    also: goal.alsoDomains as string[],
    isRated: goal.ratings.length > 0,
    stored: {
      words: goal.words,
      ...Object.fromEntries(scores.map((score) => [levelField[score], goal.levels[score]])),
    },
  }
})

export const action = formAction(changeGoal, {
  done: m.goals_changed,
  also: ({ params }) => ({ goal: params.goalRef }),
})

export default function ChangeGoal({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, domains, stored, also } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.goals_change()}</h2>
      <p className="kern-body">{loaderData.isRated ? m.goals_change_rated() : m.goals_change_words()}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo={`${back}/aendern`}>
        <input type="hidden" name="version" value={actionData?.conflict?.version ?? loaderData.version} />
        <GoalFields
          field={formFields(actionData, draft, stored)}
          domains={domains}
          also={tickedValues('also_domains', actionData, draft, also)}
        />
        <FormActions>
          <SubmitButton>{m.goals_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
