import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { today } from '#platform/clock.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { isOpenStep } from '#domain/plan/step-state.ts'
import { organisationNames } from '#features/organisations/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { Badge } from '#ui/notices/badge.tsx'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { stepsOfCase } from '../data/step-reader.server.ts'
import { planReaders } from '../permissions.ts'
import { statusBadge, statusLabel } from '../step-labels.ts'
import type { Route } from './+types/plan'

export const handle = definePage({
  access: { roles: planReaders, recorded: 'case.opened, part plan' },
  title: m.plan_title,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async ({ trx, entered, openCase }, _args: Route.LoaderArgs) => {
  const [steps, organisations, agencies, barriers] = await Promise.all([
    stepsOfCase(trx, entered, openCase.caseId),
    organisationNames(trx, entered),
    labelsOf('agency_kinds'),
    labelsOf('barriers'),
  ])
  const now = today().toString()
  return {
    caseRef: openCase.ref,
    mayWrite: entered.role === 'case_manager' && openCase.writeCategories.includes('plan'),
    steps: steps.map((step) => ({
      ref: step.ref,
      title: step.title,
      who: (step.organisationId && organisations.get(step.organisationId)) || agencies(step.agencyKind),
      due: step.due,
      endedOn: step.endedOn,
      status: step.status,
      overdue: isOpenStep(step.status) && step.due !== null && step.due < now,
      barrier: step.barrierCode && barriers(step.barrierCode),
    })),
  }
})

type Line = Route.ComponentProps['loaderData']['steps'][number]

function State({ step }: { step: Line }) {
  if (step.overdue) return <Badge kind="warning">{m.plan_overdue()}</Badge>
  return (
    <Badge kind={statusBadge[step.status]}>
      {step.barrier ? `${statusLabel(step.status)}: ${step.barrier}` : statusLabel(step.status)}
    </Badge>
  )
}

export default function Plan({ loaderData }: Route.ComponentProps) {
  const { caseRef, steps, mayWrite } = loaderData
  const add = mayWrite ? (
    <ButtonLink to={`/faelle/${caseRef}/plan/neu`} kind="primary" icon="add">
      {m.plan_add_step()}
    </ButtonLink>
  ) : null
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.plan_title()}</h2>
        {add}
      </div>
      {steps.length === 0 ? (
        <EmptyState title={m.plan_empty()} level={3}>
          {m.plan_empty_words()}
        </EmptyState>
      ) : (
        <DataTable
          caption={m.plan_steps()}
          captionHidden
          rows={steps}
          rowKey={(step) => step.ref}
          rowTo={(step) => `/faelle/${caseRef}/plan/${step.ref}`}
          columns={[
            { key: 'title', label: m.plan_step(), cell: (step) => step.title },
            { key: 'who', label: m.plan_who(), cell: (step) => step.who },
            {
              key: 'due',
              label: m.plan_due(),
              cell: (step) => (step.due ? <DateText value={step.due} /> : null),
            },
            {
              key: 'ended',
              label: m.plan_ended(),
              cell: (step) => (step.endedOn ? <DateText value={step.endedOn} /> : null),
            },
            { key: 'status', label: m.plan_status(), cell: (step) => <State step={step} /> },
          ]}
        />
      )}
    </>
  )
}
