import { Link } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Figure } from '#ui/data/figure.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm } from '#ui/forms/command-form.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { reopenGoal } from '../commands/reopen-goal.server.ts'
import { LevelList } from '../components/level-list.tsx'
import { RatingList } from '../components/rating-list.tsx'
import { RatingPicture } from '../components/rating-picture.tsx'
import { findGoal } from '../data/goal-reader.server.ts'
import { stepsOnGoals } from '../data/steps-on-goal.server.ts'
import { mayWriteGoal } from '../goal-input.server.ts'
import { levelLabel, signed, stateBadge, stateLabel } from '../labels.ts'
import { goalReaders } from '../permissions.ts'
import { goalWords } from '../present-goals.server.ts'
import type { Route } from './+types/goal'

export const handle = definePage({
  access: { roles: goalReaders, recorded: 'case.opened, part ziele; goal.reopened' },
  title: m.goals_goal,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.goals_title, to: '/faelle/:caseRef/ziele' },
  ],
})

export const loader = casePage(handle.access, async (scope, { params }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const goal = await named(scope, params.goalRef, (ref) => findGoal(trx, entered, openCase.caseId, ref))
  const words = await goalWords(trx, entered, openCase, [goal])
  const steps = await stepsOnGoals(trx, entered, openCase)
  const { id, ref, state, setOn, endedOn, endReason, levels, ratings, version } = goal
  return {
    caseRef: openCase.ref,
    formKey: crypto.randomUUID(),
    mayWrite: entered.role === 'case_manager' && mayWriteGoal(openCase, goal.category),
    goal: { ref, words: goal.words, state, setOn, endedOn, endReason, levels, ratings, version },
    person: words.person(goal.personId),
    domains: words.domains(goal),
    steps:
      steps &&
      steps.filter(({ goalId }) => goalId === id).map((step) => ({ ref: step.ref, title: step.title })),
  }
})

export const action = formAction(reopenGoal, {
  done: m.goals_reopened,
  also: ({ params }) => ({ goal: params.goalRef }),
})

function Steps({ caseRef, steps }: { caseRef: string; steps: { ref: string; title: string }[] }) {
  if (steps.length === 0) return m.goals_no_step()
  return (
    <ul className="link-row">
      {steps.map(({ ref, title }) => (
        <li key={ref}>
          <Link className="kern-link" to={`/faelle/${caseRef}/plan/${ref}`}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  )
}

export default function GoalPage({ loaderData, actionData }: Route.ComponentProps) {
  const { caseRef, goal, person, domains, steps, mayWrite } = loaderData
  const here = `/faelle/${caseRef}/ziele/${goal.ref}`
  const last = goal.ratings.at(-1)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <div className="page-head">
        <h2 className="kern-heading-medium">{goal.words}</h2>
        <Badge kind={stateBadge[goal.state]}>{stateLabel(goal.state)}</Badge>
        {mayWrite && goal.state === 'open' ? (
          <div className="button-row no-print">
            <ButtonLink to={`${here}/einschaetzen`} kind="primary">
              {m.goals_rate()}
            </ButtonLink>
            <ButtonLink to={`${here}/aendern`}>{m.goals_change()}</ButtonLink>
            <ButtonLink to={`${here}/beenden`}>{m.goals_end()}</ButtonLink>
          </div>
        ) : null}
      </div>
      <DescriptionList
        facts={[
          ...(person ? [{ term: m.goals_whose(), value: person }] : []),
          { term: m.goals_domains(), value: domains },
          { term: m.goals_set_on(), value: <DateText value={goal.setOn} /> },
          ...(goal.endedOn ? [{ term: m.goals_ended_on(), value: <DateText value={goal.endedOn} /> }] : []),
          ...(goal.endReason ? [{ term: m.goals_reason(), value: goal.endReason }] : []),
          ...(steps ? [{ term: m.goals_steps(), value: <Steps caseRef={caseRef} steps={steps} /> }] : []),
        ]}
      />
      {last ? (
        <Figure
          result={m.goals_result_one({ score: signed(last.score), level: levelLabel(last.score) })}
          level={3}
          note={m.goals_scale_one()}
          table={<RatingList ratings={goal.ratings} />}
          tableOpen
        >
          <RatingPicture ratings={goal.ratings} />
        </Figure>
      ) : (
        <p className="kern-body">{m.goals_never_rated_words()}</p>
      )}
      <section className="flow" aria-labelledby="levels">
        <h3 className="kern-heading-small" id="levels">
          {m.goals_levels()}
        </h3>
        <LevelList levels={goal.levels} now={last?.score ?? null} />
      </section>
      {mayWrite && goal.state !== 'open' ? (
        <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo={here}>
          <input type="hidden" name="version" value={actionData?.conflict?.version ?? goal.version} />
          <SubmitButton kind="secondary">{m.goals_reopen()}</SubmitButton>
        </CommandForm>
      ) : null}
    </>
  )
}
