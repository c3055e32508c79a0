import { Link } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { today } from '#platform/clock.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { organisationNames } from '#features/organisations/index.ts'
import { conceptOfCase, personLabels } from '#features/cases/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { Figure } from '#ui/data/figure.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { ForecastNote } from '../components/forecast-note.tsx'
import { ChainList } from '../components/chain-list.tsx'
import { PlanNotices } from '../components/plan-notices.tsx'
import { PlanPicture } from '../components/plan-picture.tsx'
import { PlanTable } from '../components/plan-table.tsx'
import { domainsWithoutAim } from '../data/aim-reader.server.ts'
import { goalsToServe } from '../data/goal-reader.server.ts'
import { resourcesToBuildOn } from '../data/resource-reader.server.ts'
import { documentsOfCase } from '../data/step-documents.server.ts'
import { orderOfCase } from '../data/step-order.server.ts'
import { stepsOfCase } from '../data/step-reader.server.ts'
import { usualDaysOfSite } from '../data/step-waits.server.ts'
import { planReaders } from '../permissions.ts'
import { presentForecast } from '../present/forecast.ts'
import { noticesOnPlan } from '../plan-notices.server.ts'
import { presentPlan } from '../present/plan.ts'
import { chainsOnPlan } from '../chains/chains-on-plan.server.ts'
import type { Route } from './+types/plan'

export const handle = definePage({
  access: { roles: planReaders, recorded: 'case.opened, part plan' },
  title: m.plan_title,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async ({ trx, entered, openCase }, _args: Route.LoaderArgs) => {
  const reading = stepsOfCase(trx, entered, openCase.caseId)
  const mayWrite = entered.role === 'case_manager' && openCase.writeCategories.includes('plan')
  const [
    steps,
    order,
    documents,
    organisations,
    agency,
    concept,
    withoutAim,
    resources,
    goals,
    notices,
    usual,
    person,
    chains,
  ] = await Promise.all([
    reading,
    orderOfCase(trx, entered, openCase.caseId),
    documentsOfCase(trx, entered, openCase.caseId),
    organisationNames(trx, entered),
    labelsOf('agency_kinds'),
    conceptOfCase(trx, entered, openCase),
    domainsWithoutAim(trx, entered, openCase.caseId),
    resourcesToBuildOn(trx, entered),
    goalsToServe(trx, entered, openCase.caseId),
    noticesOnPlan(trx, entered, openCase),
    usualDaysOfSite(trx, entered),
    reading.then((read) => personLabels(trx, entered, read)),
    chainsOnPlan(trx, entered, openCase, mayWrite),
  ])
  const missing = new Map<string, number>()
  for (const { stepId, inHandOn } of documents)
    if (inHandOn === null) missing.set(stepId, (missing.get(stepId) ?? 0) + 1)
  const resourceOf = new Map(resources.map(({ id, title, endedOn }) => [id, { title, endedOn }]))
  const words = {
    organisation: (id: string) => organisations.get(id),
    agency,
    barrier: (code: string, local: string | null) => concept.wordFor('barriers', code, local),
    person,
    resource: (id: string) => resourceOf.get(id),
    goal: (id: string) => goals.find((goal) => goal.id === id)?.words,
    chain: chains.titleOf,
  }
  return {
    caseRef: openCase.ref,
    notices: [...chains.notices, ...notices],
    mayWrite,
    chains: chains.chains,
    withoutAim: withoutAim.map((code) => concept.allWordsFor('life_domains', code)).join(', '),
    forecast: presentForecast(steps, order, usual, today().toString()),
    ...presentPlan(steps, order, missing, words, today().toString()),
  }
})

/** The earliest end says something only where somebody named how long at least one open step takes. */
function resultOf({ earliestEnd, openSteps, withoutDays }: Route.ComponentProps['loaderData']): string {
  if (earliestEnd === null) return m.plan_result_none()
  if (withoutDays === openSteps) return m.plan_result_open({ count: openSteps })
  return m.plan_result({ date: formatDay(earliestEnd, getLocale()) })
}

export default function Plan({ loaderData }: Route.ComponentProps) {
  const { caseRef, lines, arrows, openSteps, withoutDays, mayWrite } = loaderData
  const table = <PlanTable caseRef={caseRef} lines={lines} />
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.plan_title()}</h2>
        {mayWrite ? (
          <div className="button-row no-print">
            <ButtonLink to={`/faelle/${caseRef}/plan/neu`} kind="primary" icon="add">
              {m.plan_add_step()}
            </ButtonLink>
            <ButtonLink to={`/faelle/${caseRef}/plan/kette`}>{m.plan_begin_chain()}</ButtonLink>
          </div>
        ) : null}
      </div>
      <PlanNotices notices={loaderData.notices} />
      {loaderData.withoutAim ? (
        <Alert kind="info" title={m.plan_incomplete()}>
          <p className="kern-body">
            {m.plan_incomplete_words({ domains: loaderData.withoutAim })}{' '}
            <Link className="kern-link" to={`/faelle/${caseRef}/bedarfe`}>
              {m.plan_to_needs()}
            </Link>
          </p>
        </Alert>
      ) : null}
      {loaderData.milestones.all > 0 ? (
        <p className="kern-body">
          {m.plan_milestones({ reached: loaderData.milestones.reached, all: loaderData.milestones.all })}{' '}
          {loaderData.milestones.next ? m.plan_milestones_next({ step: loaderData.milestones.next }) : null}
        </p>
      ) : null}
      {openSteps > 0 ? <ForecastNote forecast={loaderData.forecast} /> : null}
      {lines.length === 0 ? (
        <EmptyState title={m.plan_empty()} level={3}>
          {m.plan_empty_words()}
        </EmptyState>
      ) : (
        <Figure
          result={resultOf(loaderData)}
          level={3}
          note={
            <>
              {withoutDays > 0 && withoutDays < openSteps
                ? `${m.plan_result_without_days({ count: withoutDays })} `
                : null}
              {arrows.length > 0 ? m.plan_arrows_note() : null}
            </>
          }
          table={table}
          tableOpen
        >
          <PlanPicture caseRef={caseRef} lines={lines} arrows={arrows} />
        </Figure>
      )}
      <ChainList caseRef={caseRef} chains={loaderData.chains} />
    </>
  )
}
