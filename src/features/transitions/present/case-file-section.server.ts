import { ruleFor } from '#domain/rechtskreis/catalogue/rule-on.ts'
import { today } from '#platform/clock.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { type CaseFileSection, fileDay, fileTable, personLabels } from '#features/cases/index.ts'
import { organisationNames } from '#features/organisations/index.ts'
import { standingPeriods } from '#features/persons/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { bridgedTransitions } from '../axis/bridges-beside.server.ts'
import { certaintyLabel, laneLabel } from '../lane-labels.ts'
import { caseRow } from './case-row.ts'
import { presentTransition } from './transition.ts'
import { transitionRules } from '../rules.server.ts'
import { standLabel } from '../transition-labels.ts'

const days = (count: number | null) => (count === null ? null : String(count))

/** The time axis of everybody in words, and the transitions with their figures, for the file of the case. */
export const transitionsFileSection: CaseFileSection = {
  title: m.transitions_axis,
  category: 'residence',
  read: async (trx, entered, openCase) => {
    const [periods, transitions, organisations, rechtskreis, rules] = await Promise.all([
      standingPeriods(trx, entered),
      bridgedTransitions(trx, entered, openCase.caseId),
      organisationNames(trx, entered),
      labelsOf('rechtskreise'),
      transitionRules(),
    ])
    const person = await personLabels(trx, entered, [...periods, ...transitions])
    const day = today().toString()
    const axis = fileTable(
      m.transitions_periods(),
      [
        m.transitions_rechtskreis(),
        m.cases_person(),
        m.transitions_lane(),
        m.transitions_from(),
        m.transitions_until(),
        m.transitions_office(),
        m.transitions_certainty(),
      ],
      periods.map((period) => [
        rechtskreis(period.rechtskreis),
        person(period.personId),
        laneLabel(period.lane),
        fileDay(period.from),
        fileDay(period.until) ?? m.transitions_runs(),
        (period.officeId && organisations.get(period.officeId)) || null,
        certaintyLabel(period.certainty),
      ]),
    )
    const changes = fileTable(
      m.transitions_in_case(),
      [
        m.transitions_change(),
        m.cases_person(),
        m.transitions_stand(),
        m.transitions_short_paid(),
        m.transitions_short_expected(),
        m.transitions_short_without_money(),
        m.transitions_short_without_right(),
        m.transitions_short_acknowledged(),
      ],
      transitions
        .map((one) => ({
          whom: person(one.personId),
          ...caseRow(one, openCase.ref, presentTransition(one, ruleFor(rules, one), day), rechtskreis),
        }))
        .map((row) => [
          row.change,
          row.whom,
          standLabel(row.stand),
          fileDay(row.lastPaidOn),
          days(row.expected),
          days(row.withoutMoney),
          days(row.withoutRight),
          fileDay(row.acknowledgedOn),
        ]),
    )
    return [...(periods.length > 0 ? [axis] : []), ...(transitions.length > 0 ? [changes] : [])]
  },
}
