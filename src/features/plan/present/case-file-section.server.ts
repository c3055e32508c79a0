import { today } from '#platform/clock.server.ts'
import { m } from '#platform/i18n/messages.ts'
import {
  type CaseFileSection,
  conceptOfCase,
  fileDay,
  fileTable,
  personLabels,
} from '#features/cases/index.ts'
import { organisationNames } from '#features/organisations/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { goalsToServe } from '../data/goal-reader.server.ts'
import { orderOfCase } from '../data/step-order.server.ts'
import { stepsOfCase } from '../data/step-reader.server.ts'
import { type PlanLine, presentPlan } from './plan.ts'
import { statusLabel } from '../step-labels.ts'

/** The steps of the plan in the order of their chains, for the file of the case. */
export const planFileSection: CaseFileSection = {
  title: m.plan_title,
  category: 'plan',
  read: async (trx, entered, openCase) => {
    const [steps, order, organisations, agency, concept, goals] = await Promise.all([
      stepsOfCase(trx, entered, openCase.caseId),
      orderOfCase(trx, entered, openCase.caseId),
      organisationNames(trx, entered),
      labelsOf('agency_kinds'),
      conceptOfCase(trx, entered, openCase),
      goalsToServe(trx, entered, openCase.caseId),
    ])
    if (steps.length === 0) return []
    const words = {
      organisation: (id: string) => organisations.get(id),
      agency,
      barrier: (code: string, local: string | null) => concept.wordFor('barriers', code, local),
      person: await personLabels(trx, entered, steps),
      resource: () => undefined,
      goal: (id: string) => goals.find((goal) => goal.id === id)?.words,
      chain: () => undefined,
    }
    const { lines } = presentPlan(steps, order, new Map(), words, today().toString())
    return [
      fileTable(
        m.plan_steps(),
        [
          m.plan_step(),
          m.plan_who(),
          m.plan_for_whom(),
          m.plan_goal(),
          m.plan_due(),
          m.plan_waits_for(),
          m.plan_status(),
        ],
        lines.map((line) => [
          line.title,
          line.byPerson ? m.plan_by_person_at({ who: line.who }) : line.who,
          line.person,
          line.goal,
          fileDay(line.due),
          line.waitsFor.join('; '),
          stands(line),
        ]),
      ),
    ]
  },
}

const stands = ({ status, overdue, endedOn, barrier }: PlanLine): string =>
  [overdue ? m.plan_overdue() : [statusLabel(status), fileDay(endedOn)].filter(Boolean).join(' '), barrier]
    .filter(Boolean)
    .join(' · ')
