import { caseReaders } from '#domain/kernel/roles.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { membershipTitles } from '#features/organisations/index.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { endConsultation } from '../commands/end-consultation.server.ts'
import { ConsultationTable } from '../components/consultation-table.tsx'
import { consultationsOfCase } from '../data/consultations.server.ts'
import { stateWords } from '../state-words.ts'
import type { Route } from './+types/case-consultations'

export const handle = definePage({
  access: { roles: caseReaders, recorded: 'case.opened, part beratung; consultation.ended' },
  title: m.supervision_consultation,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.cases_access, to: '/faelle/:caseRef/zugriffe' },
  ],
})

export const loader = casePage(handle.access, async ({ trx, entered, openCase }, _args: Route.LoaderArgs) => {
  const [consultations, titles] = await Promise.all([
    consultationsOfCase(trx, entered, openCase.caseId),
    membershipTitles(trx, entered),
  ])
  const now = today().toString()
  const mayHost = entered.role === 'case_manager' && openCase.writeCategories.includes('plan')
  return {
    caseRef: openCase.ref,
    mayHost,
    lines: consultations.map((one) => ({
      ref: one.ref,
      who: titles.get(one.memberId) ?? '',
      how: one.invited ? m.supervision_by_invitation() : m.supervision_by_wish(),
      question: one.question,
      state: stateWords(one, now),
      mayAnswer: mayHost && one.state === 'asked',
      endKey:
        one.state === 'given' && one.validUntil! >= now && (mayHost || one.memberId === entered.membershipId)
          ? crypto.randomUUID()
          : null,
    })),
  }
})

export const action = formAction(endConsultation, { done: m.supervision_ended_now })

export default function CaseConsultations({ loaderData, actionData }: Route.ComponentProps) {
  const { caseRef, mayHost, lines } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <div className="page-head">
        <h2 className="kern-heading-medium">{handle.title()}</h2>
        {mayHost ? (
          <div className="button-row no-print">
            <ButtonLink to={`/faelle/${caseRef}/beratung/neu`} kind="primary" icon="add">
              {m.supervision_invite()}
            </ButtonLink>
          </div>
        ) : null}
      </div>
      <p className="kern-body">{m.supervision_consultation_words()}</p>
      {lines.length === 0 ? (
        <EmptyState title={m.supervision_consultation_none()} level={3}>
          {m.supervision_consultation_none_words()}
        </EmptyState>
      ) : (
        <ConsultationTable caseRef={caseRef} lines={lines} />
      )}
    </>
  )
}
