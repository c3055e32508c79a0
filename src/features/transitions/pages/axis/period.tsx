import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personLabels } from '#features/cases/index.ts'
import { membershipTitles, organisationNames } from '#features/organisations/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { PeriodFacts } from '../../components/axis/period-facts.tsx'
import { RecordHistory } from '../../components/axis/record-history.tsx'
import { axisOf, findPeriod } from '../../axis/find-period.server.ts'
import { certaintyLabel, evidenceWords, laneLabel } from '../../lane-labels.ts'
import { categoryOf } from '../../axis/period-fields.server.ts'
import { axisReaders } from '../../permissions.ts'
import type { Route } from './+types/period'

export const handle = definePage({
  access: { roles: axisReaders, recorded: 'case.opened, part zeitachse' },
  title: m.transitions_axis_period,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.transitions_axis, to: '/faelle/:caseRef/zeitachse' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async (scope, { params }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const { row, history } = await named(scope, params.periodRef, (ref) => findPeriod(trx, entered, ref))
  const [titles, organisations, rechtskreis, person, back] = await Promise.all([
    membershipTitles(trx, entered),
    organisationNames(trx, entered),
    labelsOf('rechtskreise'),
    personLabels(trx, entered, [row]),
    axisOf(trx, entered, openCase.ref, row.personId),
  ])
  return {
    back,
    here: `/faelle/${openCase.ref}/zeitachse/${row.ref}`,
    runs: row.until === null,
    mayWrite:
      entered.role === 'case_manager' && openCase.writeCategories.includes(categoryOf(row.rechtskreis)),
    facts: {
      person: person(row.personId),
      rechtskreis: rechtskreis(row.rechtskreis),
      lane: laneLabel(row.lane),
      from: row.from,
      until: row.until,
      office: (row.officeId && organisations.get(row.officeId)) || null,
      certainty: certaintyLabel(row.certainty),
      evidence: evidenceWords(row.evidenceKind, row.evidence),
      note: row.note,
    },
    history: history.map((one) => ({
      ref: one.ref,
      at: one.recordedAt.toISOString(),
      by: titles.get(one.recordedBy) ?? '',
      what: rechtskreis(one.rechtskreis),
      from: one.from,
      until: one.until,
      correction: one.correction,
      stands: one === row,
    })),
  }
})

export default function PeriodPage({ loaderData }: Route.ComponentProps) {
  const { facts, history, here, back, mayWrite, runs } = loaderData
  return (
    <>
      <h2 className="kern-heading-medium">{facts.rechtskreis}</h2>
      <PeriodFacts facts={facts} />
      <div className="button-row no-print">
        {mayWrite && runs ? (
          <ButtonLink to={`${here}/beenden`} kind="primary">
            {m.transitions_axis_end()}
          </ButtonLink>
        ) : null}
        {mayWrite ? <ButtonLink to={`${here}/berichtigen`}>{m.transitions_axis_correct()}</ButtonLink> : null}
        <ButtonLink to={back}>{m.transitions_axis_back()}</ButtonLink>
      </div>
      <RecordHistory what={m.transitions_rechtskreis()} rows={history} />
    </>
  )
}
