import { categoryOfLane } from '#domain/rechtskreis/lanes.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personChoice } from '#features/cases/index.ts'
import { PersonLinks } from '#features/cases/view.ts'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { AxisFigure } from '../../components/axis/axis-figure.tsx'
import { AxisNotices } from '../../components/axis/axis-notices.tsx'
import { KnownOnForm, KnownOnNotice } from '../../components/axis/known-on-form.tsx'
import { LaneFigureTable } from '../../components/axis/lane-figure-table.tsx'
import { TransitionTable } from '../../components/transition-table.tsx'
import { axisReaders } from '../../permissions.ts'
import { presentAxis } from '../../present/axis/axis.server.ts'
import { readKnownOn } from '../../present/axis/known-on.server.ts'
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
    const { chosenId, chosenIds, ...persons } = await personChoice(trx, entered, url)
    const known = readKnownOn(url.searchParams)
    const mayWrite = entered.role === 'case_manager' && !known.earlier
    return {
      caseRef: openCase.ref,
      ...persons,
      known,
      // Without the right to know the persons everything stands on one axis.
      ...(await presentAxis(trx, entered, openCase, {
        personIds: chosenId === null ? null : chosenIds,
        ...known,
      })),
      mayWrite,
      mayExplain: mayWrite && openCase.writeCategories.includes(categoryOfLane.living_costs),
    }
  },
)

export default function TimeAxis({ loaderData }: Route.ComponentProps) {
  const { rows, ahead, gaps, notices, transitions, caseRef, persons, chosen, known } = loaderData
  const here = `/faelle/${caseRef}/zeitachse`
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.transitions_axis()}</h2>
        {loaderData.mayWrite ? (
          <div className="button-row no-print">
            <ButtonLink to={`${here}/neu?person=${chosen}`} icon="add">
              {m.transitions_add_period()}
            </ButtonLink>
            <ButtonLink to={`/faelle/${caseRef}/uebergaenge/neu?person=${chosen}`} icon="add">
              {m.transitions_record()}
            </ButtonLink>
            <ButtonLink
              to={`/faelle/${caseRef}/uebergaenge/ereignis?person=${chosen}`}
              kind="primary"
              icon="add"
            >
              {m.transitions_trigger_enter()}
            </ButtonLink>
          </div>
        ) : null}
      </div>
      <PersonLinks here={here} persons={persons} chosen={chosen} />
      <KnownOnNotice known={known} person={chosen} here={here} />
      {rows.length + ahead.length === 0 ? (
        <EmptyState title={m.transitions_empty()} level={3}>
          {m.transitions_empty_words()}
        </EmptyState>
      ) : (
        <AxisFigure
          rows={rows}
          ahead={ahead}
          marks={loaderData.marks}
          gaps={gaps}
          day={known.day}
          caseRef={caseRef}
          person={chosen}
        />
      )}
      <KnownOnForm known={known} person={chosen} />
      <AxisNotices notices={notices} />
      <LaneFigureTable lines={loaderData.figures} correct={loaderData.mayExplain ? `${here}/luecke` : null} />
      {loaderData.mayExplain && loaderData.figures.some(({ withoutMoney }) => withoutMoney.days) ? (
        <ButtonLink to={`${here}/luecke?person=${chosen}`} kind="tertiary">
          {m.transitions_package_explain()}
        </ButtonLink>
      ) : null}
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
