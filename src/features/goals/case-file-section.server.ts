import { m } from '#platform/i18n/messages.ts'
import { type CaseFileSection, fileDay, fileTable } from '#features/cases/index.ts'
import { type Goal, goalsOfCase } from './data/goal-reader.server.ts'
import { levelLabel, signed, stateLabel } from './labels.ts'
import { goalWords } from './present-goals.server.ts'

/** The goals with how far along they were last, for the file of the case. */
export const goalsFileSection: CaseFileSection = {
  title: m.goals_title,
  category: 'plan',
  read: async (trx, entered, openCase) => {
    const goals = await goalsOfCase(trx, entered, openCase.caseId)
    if (goals.length === 0) return []
    const words = await goalWords(trx, entered, openCase, goals)
    return [
      fileTable(
        m.goals_title(),
        [m.goals_goal(), m.goals_whose(), m.goals_domains(), m.goals_stands(), m.goals_state()],
        goals.map((goal) => [
          goal.words,
          words.person(goal.personId),
          words.domains(goal),
          lastRating(goal),
          [stateLabel(goal.state), fileDay(goal.endedOn), goal.endReason].filter(Boolean).join(' · '),
        ]),
      ),
    ]
  },
}

function lastRating({ ratings }: Goal): string {
  const last = ratings.at(-1)
  if (!last) return m.goals_never_rated()
  return [signed(last.score), levelLabel(last.score), fileDay(last.on), last.words]
    .filter(Boolean)
    .join(' · ')
}
