import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { organisationNames } from '#features/organisations/index.ts'
import { personLabels } from '#features/cases/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { DocumentList } from '#ui/data/document-list.tsx'
import { GapFigureList } from '../components/gap-figure-list.tsx'
import { TransitionFacts } from '../components/transition-facts.tsx'
import { RuleHint } from '../components/rule-hint.tsx'
import { documentsOfTransition } from '../data/transition-documents.server.ts'
import { findTransition } from '../data/transition-reader.server.ts'
import { axisReaders } from '../permissions.ts'
import { presentRule } from '../present/rule.server.ts'
import { presentTransition } from '../present/transition.ts'
import { transitionRules } from '../rules.server.ts'
import { standBadge, standLabel } from '../transition-labels.ts'
import type { Route } from './+types/transition'

export const handle = definePage({
  access: { roles: axisReaders, recorded: 'case.opened, part uebergaenge' },
  title: m.transitions_one,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.transitions_axis, to: '/faelle/:caseRef/zeitachse' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async (scope, { params }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const transition = await named(scope, params.transitionRef, (ref) =>
    findTransition(trx, entered, openCase.caseId, ref),
  )
  const [documents, organisations, rechtskreis, kind, rules] = await Promise.all([
    documentsOfTransition(trx, entered, transition.id),
    organisationNames(trx, entered),
    labelsOf('rechtskreise'),
    labelsOf('transition_kinds'),
    transitionRules(),
  ])
  const rule = rules.get(transition.kind)
  const person = await personLabels(trx, entered, [transition])
  const { id: _id, personId, category: _category, sendingOfficeId, receivingOfficeId, ...shown } = transition
  return {
    caseRef: openCase.ref,
    mayWrite: entered.role === 'case_manager' && openCase.writeCategories.includes(transition.category),
    transition: {
      ...shown,
      person: person(personId),
      from: transition.fromCode && rechtskreis(transition.fromCode),
      to: transition.toCode && rechtskreis(transition.toCode),
      sendingOffice: (sendingOfficeId && organisations.get(sendingOfficeId)) || null,
      receivingOffice: (receivingOfficeId && organisations.get(receivingOfficeId)) || null,
    },
    ...presentTransition(transition, rule, today().toString()),
    rule: rule ? presentRule(rule, kind(transition.kind), rechtskreis) : null,
    documents,
  }
})

export default function TransitionPage({ loaderData }: Route.ComponentProps) {
  const { transition, figures, expected, stand, rule, documents, mayWrite, caseRef } = loaderData
  const here = `/faelle/${caseRef}/uebergaenge/${transition.ref}`
  const open = transition.state === 'open'
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">
          {[transition.from, transition.to].filter(Boolean).join(' → ')}
        </h2>
        <Badge kind={standBadge[stand]}>{standLabel(stand)}</Badge>
      </div>
      <GapFigureList
        figures={figures}
        paymentKnownOn={transition.paymentKnownOn}
        grantKnownOn={transition.grantKnownOn}
      />
      {mayWrite ? (
        <div className="button-row no-print">
          {open ? (
            <>
              <ButtonLink to={`${here}/aendern`} kind="primary">
                {m.transitions_change_dates()}
              </ButtonLink>
              <ButtonLink to={`${here}/bestaetigung`}>{m.transitions_acknowledge()}</ButtonLink>
              <ButtonLink to={`${here}/uebergabe`}>{m.transitions_package_title()}</ButtonLink>
              <ButtonLink to={`${here}/abschliessen`}>{m.transitions_end()}</ButtonLink>
            </>
          ) : null}
          <ButtonLink to={`/faelle/${caseRef}/beobachtungen/neu?uebergang=${transition.ref}`}>
            {m.transitions_observe()}
          </ButtonLink>
        </div>
      ) : null}
      <TransitionFacts transition={transition} expected={expected} />
      <DocumentList
        id="transition-documents"
        title={m.transitions_documents()}
        documents={documents}
        none={m.transitions_documents_none()}
        edit={
          mayWrite && open ? { to: `${here}/unterlagen`, label: m.transitions_documents_edit() } : undefined
        }
      />
      {rule && open ? <RuleHint rule={rule} /> : null}
    </>
  )
}
