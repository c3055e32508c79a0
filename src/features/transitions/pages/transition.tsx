import { ruleFor } from '#domain/rechtskreis/catalogue/rule-on.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { membershipTitles, organisationNames } from '#features/organisations/index.ts'
import { personLabels } from '#features/cases/index.ts'
import { personHeads } from '#features/persons/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { DocumentList } from '#ui/data/document-list.tsx'
import { GapFigureList } from '../components/gap-figure-list.tsx'
import { TransitionFacts } from '../components/transition-facts.tsx'
import { NextTransitions } from '../components/next-transitions.tsx'
import { RuleHint } from '../components/rule-hint.tsx'
import { bridgedTransitions } from '../axis/bridges-beside.server.ts'
import { documentsOfTransition } from '../data/transition-documents.server.ts'
import { axisReaders } from '../permissions.ts'
import { nextTransitions } from '../present/next-transitions.ts'
import { presentRules } from '../present/rule.server.ts'
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
  const transition = await named(scope, params.transitionRef, async (wanted) =>
    (await bridgedTransitions(trx, entered, openCase.caseId)).find(({ ref }) => ref === wanted),
  )
  const [documents, organisations, titles, rechtskreis, kind, rules, present] = await Promise.all([
    documentsOfTransition(trx, entered, transition.id),
    organisationNames(trx, entered),
    membershipTitles(trx, entered),
    labelsOf('rechtskreise'),
    labelsOf('transition_kinds'),
    transitionRules(),
    presentRules(),
  ])
  const rule = ruleFor(rules, transition)
  const person = await personLabels(trx, entered, [transition])
  const heads = await personHeads(trx, entered)
  const { id: _id, personId, category: _category, sendingOfficeId, receivingOfficeId, ...more } = transition
  const { overrideReason, overriddenBy, overriddenOn, ...shown } = more
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
      override: overriddenOn
        ? {
            laidDown: Boolean(transition.overrideOldEnds ?? transition.overrideNewBegins),
            reason: overrideReason ?? '',
            by: titles.get(overriddenBy ?? '') ?? m.transitions_rule_overridden_unknown(),
            on: overriddenOn,
          }
        : null,
    },
    ...presentTransition(transition, rule, today().toString()),
    rule: rule ? present(rule, kind(transition.kind)) : null,
    documents,
    next:
      transition.state === 'settled' && rule
        ? nextTransitions(transition, rule.next, rules, {
            title: kind,
            person: heads.find(({ ids }) => ids.includes(personId))?.ref ?? '',
            caseRef: openCase.ref,
          })
        : [],
  }
})

export default function TransitionPage({ loaderData }: Route.ComponentProps) {
  const { transition, figures, expected, stand, rule, documents, mayWrite, caseRef, next } = loaderData
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
        laidDown={transition.override?.laidDown ?? false}
      />
      {mayWrite ? (
        <div className="button-row no-print">
          {open ? (
            <>
              <ButtonLink to={`${here}/aendern`} kind="primary">
                {m.transitions_change_dates()}
              </ButtonLink>
              <ButtonLink to={`${here}/anders`}>{m.transitions_days_decide()}</ButtonLink>
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
      <TransitionFacts transition={transition} expected={expected} countedBy={rule?.countedBy ?? null} />
      <DocumentList
        id="transition-documents"
        title={m.transitions_documents()}
        documents={documents}
        none={m.transitions_documents_none()}
        edit={
          mayWrite && open ? { to: `${here}/unterlagen`, label: m.transitions_documents_edit() } : undefined
        }
      />
      {mayWrite ? <NextTransitions next={next} /> : null}
      {rule && open ? <RuleHint rule={rule} /> : null}
    </>
  )
}
