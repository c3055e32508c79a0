import { axisLines } from '#domain/rechtskreis/axis/axis-lines.ts'
import { axisNotices } from '#domain/rechtskreis/axis/axis-notices.ts'
import { expectedPeriods } from '#domain/rechtskreis/axis/expected-periods.ts'
import { knownOn } from '#domain/rechtskreis/axis/known-on.ts'
import { ruleFor } from '#domain/rechtskreis/catalogue/rule-on.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { organisationNames } from '#features/organisations/index.ts'
import { periodsKnownOn, standingFacts, standingPeriods, standingTitle } from '#features/persons/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { sourcesFor } from '../../axis/axis-sources.server.ts'
import { gapExplanations } from '../../data/gap-explanations.server.ts'
import { bridgesBeside } from '../../axis/bridges-beside.server.ts'
import { type Transition, transitionsOfCase } from '../../data/transition-reader.server.ts'
import { laneLabel } from '../../lane-labels.ts'
import { transitionRules } from '../../rules.server.ts'
import { axisRows, type Line, nameOfLine, refOfLine } from './axis-rows.ts'
import { caseRow } from '../case-row.ts'
import { laneFigures } from './lane-figures.ts'
import { gapsOnAxis } from './gaps-on-axis.ts'
import { marksOnAxis } from './marks-on-axis.ts'
import { presentTransition } from '../transition.ts'

/**
 * The time axis of a person: rows, gaps, what is expected, what is worth a second look, and the transitions.
 * @param personIds everybody merged into the person; null where the caller may not know the persons
 * @param day today, or the day as of which it is shown as it was known
 * @param earlier whether that day is past
 */
export async function presentAxis(
  trx: Trx,
  entered: Entered,
  openCase: OpenCase,
  { personIds, day, earlier }: { personIds: readonly string[] | null; day: string; earlier: boolean },
) {
  const sources = sourcesFor(openCase)
  const [periods, statuses, transitions, facts, said, title, hints, organisations, rechtskreis, rules] =
    await Promise.all([
      earlier ? periodsKnownOn(trx, entered, day) : standingPeriods(trx, entered),
      Promise.all(sources.map((source) => source.recorded(trx, entered, openCase, { day, earlier }))),
      transitionsOfCase(trx, entered, openCase.caseId),
      earlier ? [] : standingFacts(trx, entered),
      earlier ? [] : gapExplanations(trx, entered, openCase.caseId),
      earlier || personIds === null ? undefined : standingTitle(trx, entered, personIds),
      // What is ahead is reckoned for a person who is known, and from what is known today.
      earlier || personIds === null
        ? []
        : Promise.all(sources.map((source) => source.ahead(trx, entered, openCase, { personIds, day }))),
      organisationNames(trx, entered),
      labelsOf('rechtskreise'),
      transitionRules(),
    ])
  const isOfPerson = ({ personId }: { personId: string }) =>
    personIds === null || personIds.includes(personId)
  const end = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('Europe/Berlin').epochMilliseconds
  const changes = transitions
    .filter((one) => isOfPerson(one) && (!earlier || one.recordedAt.getTime() < end))
    .map((one) => (earlier ? knownOn(one, day) : one))
  const own = periods.filter(isOfPerson)
  const lines: Line[] = axisLines(own, statuses.flat().filter(isOfPerson))
  const standing = lines.flatMap((line) => {
    const of = (line.period ?? line.statuses[0]!).rechtskreis
    const name = nameOfLine(line, rechtskreis)
    return of ? [{ ...line, ref: refOfLine(line), rechtskreis: of, name }] : []
  })
  const arrival = facts.findLast((fact) => fact.key === 'person.entry_date' && isOfPerson(fact))
  const coming = expectedPeriods(changes, rules, standing, title?.validUntil ?? null, day)
  const ahead = hints.flat().map((hint) => ({ ...hint, lane: laneLabel(hint.lane) }))
  const bridged = (one: Transition) => {
    // Where the persons may not be known, everybody of the case is shown; a bridge is still its own person's.
    const isOfTheSame = ({ personId }: { personId: string }) =>
      personIds === null ? personId === one.personId : isOfPerson({ personId })
    const beside = bridgesBeside(one, changes.filter(isOfTheSame), said.filter(isOfTheSame))
    return { ...one, bridgesBeside: beside }
  }
  return {
    rows: axisRows(lines, coming, { lane: laneLabel, rechtskreis, organisations, caseRef: openCase.ref }),
    ahead,
    marks: marksOnAxis(ahead),
    gaps: gapsOnAxis(changes, day, { lane: laneLabel, gap: m.transitions_axis_gap() }),
    notices: axisNotices(standing, arrival?.answer.answer === 'known' ? arrival.answer.value : null).map(
      (notice) => ({
        kind: notice.kind,
        lane: laneLabel(notice.first.lane),
        first: notice.first.name,
        second: notice.kind === 'before_arrival' ? null : notice.second.name,
        from: notice.from,
        until: notice.kind === 'before_arrival' ? null : notice.until,
      }),
    ),
    figures: laneFigures(changes, own, said.filter(isOfPerson), rules, day),
    transitions: changes.map((one) =>
      caseRow(one, openCase.ref, presentTransition(bridged(one), ruleFor(rules, one), day), rechtskreis),
    ),
  }
}
