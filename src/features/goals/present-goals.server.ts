import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { conceptOfCase, personLabels } from '#features/cases/index.ts'
import type { GoalLine } from './components/goal-table.tsx'
import { type Goal, goalsOfCase } from './data/goal-reader.server.ts'
import { stepsOnGoals } from './data/steps-on-goal.server.ts'
import { levelLabel, signed } from './labels.ts'

/** How goals and their life domains are named in the open case. */
export async function goalWords(trx: Trx, entered: Entered, openCase: OpenCase, goals: readonly Goal[]) {
  const [concept, person] = await Promise.all([
    conceptOfCase(trx, entered, openCase),
    personLabels(trx, entered, goals),
  ])
  return {
    person,
    domains: ({ lifeDomain, alsoDomains }: Goal) =>
      [lifeDomain, ...alsoDomains].map((code) => concept.wordFor('life_domains', code)).join(', '),
  }
}

/** The goals of the open case as its list shows them, with their first and last score for the picture. */
export async function goalLines(
  trx: Trx,
  entered: Entered,
  openCase: OpenCase,
): Promise<(GoalLine & { first: number | null; last: number | null })[]> {
  const reading = goalsOfCase(trx, entered, openCase.caseId)
  const [goals, words, steps] = await Promise.all([
    reading,
    reading.then((goals) => goalWords(trx, entered, openCase, goals)),
    stepsOnGoals(trx, entered, openCase),
  ])
  return goals.map((goal) => {
    const last = goal.ratings.at(-1)?.score ?? null
    return {
      ref: goal.ref,
      words: goal.words,
      person: words.person(goal.personId),
      domains: words.domains(goal),
      stands: last === null ? null : `${signed(last)} · ${levelLabel(last)}`,
      steps: steps && steps.filter(({ goalId }) => goalId === goal.id).map(({ title }) => title),
      state: goal.state,
      first: goal.ratings[0]?.score ?? null,
      last,
    }
  })
}
