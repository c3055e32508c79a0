import { type DayKind, daysAhead } from '#domain/rechtskreis/warning/days-ahead.ts'
import { firstOpenDay, type RiskColumn, riskOf } from '#domain/rechtskreis/warning/risk.ts'
import {
  type FirstWarnings,
  lastCoveredDay,
  type Stage,
  stageOn,
  warningLeads,
} from '#domain/rechtskreis/warning/warning-stages.ts'
import { ruleFor } from '#domain/rechtskreis/catalogue/rule-on.ts'
import type { TransitionRule } from '#domain/rechtskreis/catalogue/transition-rule.ts'
import { countsGap } from '#domain/rechtskreis/transition.ts'
import { today } from '#platform/clock.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { labelsOf } from '#features/reference/index.ts'
import type { TransitionRow } from '../../components/transition-table.tsx'
import { caseRow } from '../case-row.ts'
import { myTransitions, type TransitionLine } from '../../data/transition-list.server.ts'
import { presentTransition, transitionStands } from '../transition.ts'
import { transitionRules } from '../../rules.server.ts'
import { firstWarnings } from './warning-leads.server.ts'
import { stageLabel } from '../../transition-labels.ts'
import { stateAsked, type TransitionFilter, type TransitionView } from './view-filter.ts'

/** A transition of the caller with all that list, board and calendar show of it. */
export type WatchedRow = TransitionRow & {
  id: string
  kind: string
  risk: RiskColumn
  /** first day that nothing covers by what is known */
  openFrom: string
  /** last day that the old right covers */
  covered: string
  paid: boolean
  days: { on: string; kind: DayKind }[]
}

/** The caller's transitions with their figures of today: those without money first, then those that will be. */
export async function myTransitionRows(
  trx: Trx,
  entered: Entered,
  filter: TransitionFilter,
  view: TransitionView = 'liste',
): Promise<WatchedRow[]> {
  const [lines, rechtskreis, rules, first] = await Promise.all([
    myTransitions(trx, entered, stateAsked(filter, view)),
    labelsOf('rechtskreise'),
    transitionRules(),
    firstWarnings(trx, entered),
  ])
  const day = today().toString()
  return lines
    .filter(({ lane, kind }) => (filter.lane ?? lane) === lane && (filter.kind ?? kind) === kind)
    .map((line) => watched(line, ruleFor(rules, line), first, rechtskreis, day))
    .toSorted((a, b) => transitionStands.indexOf(a.stand) - transitionStands.indexOf(b.stand))
}

function watched(
  line: TransitionLine,
  rule: TransitionRule | undefined,
  first: FirstWarnings,
  rechtskreis: (code: string) => string,
  day: string,
): WatchedRow {
  const presented = presentTransition(line, rule, day)
  const covered = lastCoveredDay(line, presented.expected)
  const done = countsGap(line.lane) ? line.firstPaymentOn !== null : line.acknowledgedOn !== null
  const stage: Stage =
    line.state === 'open' && !done ? stageOn(warningLeads(line.kind, rule, first), covered, day) : null
  return {
    ...caseRow(line, line.caseRef, presented, rechtskreis),
    id: line.id,
    kind: line.kind,
    person: line.displayName,
    missingDocuments: line.missingDocuments,
    // That it is over says the state of the transition already.
    stage: stage === null || stage === 'over' ? null : stageLabel(stage),
    risk: riskOf(line, presented.expected, day),
    openFrom: firstOpenDay(line, presented.expected),
    covered,
    paid: line.firstPaymentOn !== null,
    days: daysAhead(line, presented.expected),
  }
}
