import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { rateGoal } from '../commands/rate-goal.server.ts'
import { goalRoles } from '../permissions.ts'
import { ratingForm } from '../rating-form.server.ts'
import type { Route } from './+types/rate-goal'

export const handle = definePage({
  access: { roles: goalRoles, recorded: 'case.opened, part ziele; goal.rated' },
  title: m.goals_rate,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.goals_title, to: '/faelle/:caseRef/ziele' },
    { title: m.goals_goal, to: '/faelle/:caseRef/ziele/:goalRef' },
  ],
})

export const loader = casePage(handle.access, (scope, { params, url }: Route.LoaderArgs) =>
  ratingForm(scope, params.goalRef, url),
)

export const action = formAction(rateGoal, {
  done: m.goals_rated,
  also: ({ params }) => ({ goal: params.goalRef }),
})

export default function RateGoal({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, levels, words, today } = loaderData
  const field = formFields(actionData, draft, { assessed_on: today })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.goals_rate()}</h2>
      <p className="kern-body">{words}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo={`${back}/einschaetzen`}>
        <RadioGroup {...field('score')} label={m.goals_where()} choices={levels} />
        <DateField {...field('assessed_on')} label={m.goals_rated_on()} />
        <TextArea {...field('words')} label={m.goals_rating_words()} limit={1000} rows={3} optional />
        <FormActions>
          <SubmitButton>{m.goals_save_rating()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
