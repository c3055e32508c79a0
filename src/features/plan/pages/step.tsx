import { dayOff } from '#domain/kernel/working-days.ts'
import { isOpenStep, nextStatuses } from '#domain/plan/step-state.ts'
import { waitsFor } from '#domain/plan/ready-steps.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { organisationNames } from '#features/organisations/index.ts'
import { conceptOfCase, personLabels } from '#features/cases/index.ts'
import { labelsOf, plannableSteps } from '#features/reference/index.ts'
import { Badge } from '#ui/notices/badge.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { DocumentList } from '#ui/data/document-list.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { moveStep } from '../commands/move-step.server.ts'
import { MoveStepForm } from '../components/move-step-form.tsx'
import { StepFacts } from '../components/step-facts.tsx'
import { goalsToServe } from '../data/goal-reader.server.ts'
import { resourcesToBuildOn } from '../data/resource-reader.server.ts'
import { documentsOfCase } from '../data/step-documents.server.ts'
import { orderOfCase } from '../data/step-order.server.ts'
import { findStep, stepsOfCase } from '../data/step-reader.server.ts'
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

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const step = await named(scope, params.stepRef, (ref) => findStep(trx, entered, openCase.caseId, ref))
  const [steps, order, documents, organisations, agencies, concept, codes, resources, goals] =
    await Promise.all([
      stepsOfCase(trx, entered, openCase.caseId),
      orderOfCase(trx, entered, openCase.caseId),
      documentsOfCase(trx, entered, openCase.caseId),
      organisationNames(trx, entered),
      labelsOf('agency_kinds'),
      conceptOfCase(trx, entered, openCase),
      plannableSteps(),
      resourcesToBuildOn(trx, entered),
      goalsToServe(trx, entered, openCase.caseId),
    ])
  const resource = resources.find(({ id }) => id === step.resourceId)
  const goal = goals.find(({ id }) => id === step.goalId)
  const mayWrite = entered.role === 'case_manager' && openCase.writeCategories.includes('plan')
  const person = await personLabels(trx, entered, steps)
  const keyed = steps.map((one) => ({ key: one.id, status: one.status }))
  const waiting = waitsFor(step.id, keyed, order)
  return {
    caseRef: openCase.ref,
    mayWrite,
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    step: {
      ref: step.ref,
      version: step.version,
      title: step.title,
      person: person(step.personId),
      status: step.status,
      due: step.due,
      dueOff: step.due === null ? null : dayOff(step.due),
      startedOn: step.startedOn,
      endedOn: step.endedOn,
      expectedDays: step.expectedDays,
      note: step.note,
      barrier: step.barrierCode && concept.wordFor('barriers', step.barrierCode, step.barrierLocal),
      who: (step.organisationId && organisations.get(step.organisationId)) || agencies(step.agencyKind),
      byPerson: step.byPerson,
      isMilestone: step.isMilestone,
      goal: goal ? { ref: goal.ref, words: goal.words } : null,
      buildsOn: resource ? { ref: resource.ref, title: resource.title, endedOn: resource.endedOn } : null,
      waitsFor: steps.filter((one) => waiting.includes(one.id)).map(({ ref, title }) => ({ ref, title })),
    },
    documents: documents
      .filter(({ stepId }) => stepId === step.id)
      .map(({ ref, title, inHandOn }) => ({ ref, title, inHandOn })),
    moves: mayWrite
      ? nextStatuses(step.status).map((status) => ({ value: status, label: statusLabel(status) }))
      : [],
    choices: { barriers: concept.words('barriers'), steps: codes },
  }
})

export const action = formAction(moveStep, {
  done: m.plan_step_moved,
  also: ({ params }) => ({ step: params.stepRef }),
})

export default function StepPage({ loaderData, actionData }: Route.ComponentProps) {
  const { step, moves, caseRef, mayWrite } = loaderData
  const here = `/faelle/${caseRef}/plan/${step.ref}`
  const open = isOpenStep(step.status)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <div className="page-head">
        <h2 className="kern-heading-medium">{step.title}</h2>
        <Badge kind={statusBadge[step.status]}>{statusLabel(step.status)}</Badge>
        {mayWrite ? (
          <div className="button-row no-print">
            <ButtonLink to={open ? `${here}/aendern` : `${here}/zuruecknehmen`}>
              {open ? m.plan_change_step() : m.plan_take_back()}
            </ButtonLink>
            <ButtonLink to={`/faelle/${caseRef}/beobachtungen/neu?schritt=${step.ref}`}>
              {m.plan_observe()}
            </ButtonLink>
          </div>
        ) : null}
      </div>
      <StepFacts caseRef={caseRef} step={step} />
      <DocumentList
        id="step-documents"
        title={m.plan_documents()}
        documents={loaderData.documents}
        none={m.plan_documents_none()}
        edit={mayWrite ? { to: `${here}/unterlagen`, label: m.plan_documents_edit() } : undefined}
      />
      {moves.length > 0 ? (
        <MoveStepForm {...loaderData} answer={actionData} />
      ) : (
        <p className="kern-body">{m.plan_step_is_over()}</p>
      )}
    </>
  )
}
