import { goalEnds } from '#domain/plan/goal/goal.ts'
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
import { endGoal } from '../commands/end-goal.server.ts'
import { stateLabel } from '../labels.ts'
import { goalRoles } from '../permissions.ts'
import { ratingForm } from '../rating-form.server.ts'
import type { Route } from './+types/end-goal'

export const handle = definePage({
  access: { roles: goalRoles, recorded: 'case.opened, part ziele; goal.ended' },
  title: m.goals_end,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.goals_title, to: '/faelle/:caseRef/ziele' },
    { title: m.goals_goal, to: '/faelle/:caseRef/ziele/:goalRef' },
  ],
})

export const loader = casePage(handle.access, (scope, { params, url }: Route.LoaderArgs) =>
  ratingForm(scope, params.goalRef, url),
)

export const action = formAction(endGoal, {
  done: m.goals_ended,
  also: ({ params }) => ({ goal: params.goalRef }),
})

export default function EndGoal({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, levels, words, today, version } = loaderData
  const field = formFields(actionData, draft, { ended_on: today })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.goals_end()}</h2>
      <p className="kern-body">{words}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo={`${back}/beenden`}>
        <input type="hidden" name="version" value={actionData?.conflict?.version ?? version} />
        <RadioGroup
          {...field('to')}
          label={m.goals_became()}
          choices={goalEnds.map((value) => ({ value, label: stateLabel(value) }))}
        />
        <RadioGroup {...field('score')} label={m.goals_where()} choices={levels} />
        <DateField {...field('ended_on')} label={m.goals_ended_on()} />
        <TextArea
          {...field('reason')}
          label={m.goals_reason()}
          hint={m.goals_reason_hint()}
          limit={1000}
          rows={3}
          optional
        />
        <FormActions>
          <SubmitButton>{m.goals_end()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
