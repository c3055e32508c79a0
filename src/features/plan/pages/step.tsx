import { data } from 'react-router'
import { nextStatuses } from '#domain/plan/step-state.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { logRefusal } from '#platform/db/open-case.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { organisationNames } from '#features/organisations/index.ts'
import { labelsOf, optionsOf } from '#features/reference/index.ts'
import { Badge } from '#ui/notices/badge.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { MissingValue } from '#ui/data/missing-value.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { moveStep } from '../commands/move-step.server.ts'
import { MoveStepForm } from '../components/move-step-form.tsx'
import { findStep } from '../data/step-reader.server.ts'
import { planReaders } from '../permissions.ts'
import { statusBadge, statusLabel } from '../step-labels.ts'
import type { Route } from './+types/step'

export const handle = definePage({
  access: { roles: planReaders, recorded: 'case.opened, part plan; plan_step.moved' },
  title: m.plan_step,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.plan_title, to: '/faelle/:caseRef/plan' },
  ],
})

const uuid = /^[0-9a-f-]{36}$/

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { params, url }: Route.LoaderArgs) => {
    const step = uuid.test(params.stepRef)
      ? await findStep(trx, entered, openCase.caseId, params.stepRef)
      : undefined
    if (!step) {
      await logRefusal(trx, 'plan_step.read', '', null)
      throw data(null, { status: 404 })
    }
    const [organisations, agencies, barrier, barriers, steps] = await Promise.all([
      organisationNames(trx, entered),
      labelsOf('agency_kinds'),
      labelsOf('barriers'),
      optionsOf('barriers'),
      optionsOf('step_codes'),
    ])
    const mayWrite = entered.role === 'case_manager' && openCase.writeCategories.includes('plan')
    return {
      caseRef: openCase.ref,
      formKey: crypto.randomUUID(),
      draft: await findDraft(trx, entered, url.pathname),
      step: {
        ...step,
        who: (step.organisationId && organisations.get(step.organisationId)) || agencies(step.agencyKind),
      },
      barrier: step.barrierCode && barrier(step.barrierCode),
      moves: mayWrite
        ? nextStatuses(step.status).map((status) => ({ value: status, label: statusLabel(status) }))
        : [],
      choices: { barriers, steps },
    }
  },
)

export const action = formAction(moveStep, {
  done: m.plan_step_moved,
  also: ({ params }) => ({ step: params.stepRef }),
})

export default function StepPage({ loaderData, actionData }: Route.ComponentProps) {
  const { step, moves } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <div className="page-head">
        <h2 className="kern-heading-medium">{step.title}</h2>
        <Badge kind={statusBadge[step.status]}>{statusLabel(step.status)}</Badge>
      </div>
      <DescriptionList
        facts={[
          { term: m.plan_who(), value: step.who },
          { term: m.plan_due(), value: step.due ? <DateText value={step.due} /> : <MissingValue /> },
          {
            term: m.plan_started(),
            value: step.startedOn ? <DateText value={step.startedOn} /> : <MissingValue />,
          },
          {
            term: m.plan_ended(),
            value: step.endedOn ? <DateText value={step.endedOn} /> : <MissingValue />,
          },
          { term: m.plan_barrier(), value: loaderData.barrier ?? <MissingValue /> },
          { term: m.plan_note(), value: step.note || <MissingValue /> },
        ]}
      />
      {moves.length > 0 ? (
        <MoveStepForm {...loaderData} answer={actionData} />
      ) : (
        <p className="kern-body">{m.plan_step_is_over()}</p>
      )}
    </>
  )
}
