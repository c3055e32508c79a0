import { lanes } from '#domain/rechtskreis/lanes.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { organisationNames } from '#features/organisations/index.ts'
import { personChoice } from '#features/cases/index.ts'
import { PersonLinks } from '#features/cases/view.ts'
import { standingPeriods } from '#features/persons/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { Figure } from '#ui/data/figure.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { AxisPicture } from '../components/axis-picture.tsx'
import { PeriodTable } from '../components/period-table.tsx'
import { TransitionTable } from '../components/transition-table.tsx'
import { caseRow } from '../present/case-row.ts'
import { transitionsOfCase } from '../data/transition-reader.server.ts'
import { gapsOnAxis } from '../present/gaps-on-axis.ts'
import { certaintyLabel, laneLabel } from '../lane-labels.ts'
import { axisReaders } from '../permissions.ts'
import { presentTransition } from '../present/transition.ts'
import { transitionRules } from '../rules.server.ts'
import type { Route } from './+types/time-axis'

export const handle = definePage({
  access: { roles: axisReaders, recorded: 'case.opened, part zeitachse' },
  title: m.transitions_axis,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const [choice, allPeriods, allTransitions, organisations, rechtskreis, rules] = await Promise.all([
      personChoice(trx, entered, url),
      standingPeriods(trx, entered),
      transitionsOfCase(trx, entered, openCase.caseId),
      organisationNames(trx, entered),
      labelsOf('rechtskreise'),
      transitionRules(),
    ])
    const { chosenId, chosenIds, ...persons } = choice
    // Without the right to know the persons everything stands on one axis.
    const isOfPerson = ({ personId }: { personId: string }) =>
      chosenId === null || chosenIds.includes(personId)
    const periods = allPeriods.filter(isOfPerson)
    const transitions = allTransitions.filter(isOfPerson)
    const day = today().toString()
    const shown = periods
      .toSorted((a, b) => lanes.indexOf(a.lane) - lanes.indexOf(b.lane))
      .map((period) => ({
        ref: period.ref,
        lane: laneLabel(period.lane),
        rechtskreis: rechtskreis(period.rechtskreis),
        from: period.from,
        until: period.until,
        office: (period.officeId && organisations.get(period.officeId)) || null,
        certainty: certaintyLabel(period.certainty),
      }))
    return {
      caseRef: openCase.ref,
      ...persons,
      today: day,
      periods: shown,
      gaps: gapsOnAxis(transitions, day, { lane: laneLabel, gap: m.transitions_axis_gap() }),
      transitions: transitions.map((one) =>
        caseRow(one, openCase.ref, presentTransition(one, rules.get(one.kind), day), rechtskreis),
      ),
      mayWrite: entered.role === 'case_manager',
    }
  },
)

export default function TimeAxis({ loaderData }: Route.ComponentProps) {
  const { periods, gaps, transitions, caseRef, persons, chosen } = loaderData
  const add = loaderData.mayWrite ? (
    <div className="button-row no-print">
      <ButtonLink to={`/faelle/${caseRef}/zeitachse/neu?person=${chosen}`} icon="add">
        {m.transitions_add_period()}
      </ButtonLink>
      <ButtonLink to={`/faelle/${caseRef}/uebergaenge/neu?person=${chosen}`} kind="primary" icon="add">
        {m.transitions_record()}
      </ButtonLink>
    </div>
  ) : null
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.transitions_axis()}</h2>
        {add}
      </div>
      <PersonLinks here={`/faelle/${caseRef}/zeitachse`} persons={persons} chosen={chosen} />
      {periods.length === 0 ? (
        <EmptyState title={m.transitions_empty()} level={3}>
          {m.transitions_empty_words()}
        </EmptyState>
      ) : (
        <Figure
          result={m.transitions_result({ count: periods.length })}
          level={3}
          table={<PeriodTable periods={periods} />}
          tableOpen
        >
          <AxisPicture periods={[...periods, ...gaps]} today={loaderData.today} />
        </Figure>
      )}
      <section className="flow" aria-labelledby="transitions">
        <h3 className="kern-heading-small" id="transitions">
          {m.transitions_in_case()}
        </h3>
        {transitions.length === 0 ? (
          <p className="kern-body">{m.transitions_in_case_none()}</p>
        ) : (
          <TransitionTable rows={transitions} withPerson={false} />
        )}
      </section>
    </>
  )
}
