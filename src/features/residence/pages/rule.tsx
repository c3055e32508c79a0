import { data } from 'react-router'
import { definePage, mayWrite } from '#platform/http/access.ts'
import { today } from '#platform/clock.server.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { choicesFrom } from '../rule-changes/choices-from.ts'
import { confirmedChanges, ruleChanges } from '../data/rule-change-reader.server.ts'
import { ConditionTable } from '../components/condition-table.tsx'
import { HintNotice } from '../components/hint-notice.tsx'
import { effectLabel } from '../labels/hint-labels.ts'
import { ruleKeepers, ruleReaders } from '../permissions.ts'
import { worded } from '../present/present-hint.server.ts'
import { presentConditions } from '../present/rule-conditions.server.ts'
import { lastChecks, presentChanges } from '../present/rule-pages.server.ts'
import { residenceRules } from '../rule-changes/rules.server.ts'
import type { Route } from './+types/rule'

export const handle = definePage({
  access: { roles: ruleReaders, recorded: 'none: rules name no persons' },
  title: m.residence_rule,
  above: [{ title: m.residence_rules, to: '/verwaltung/regeln' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, { params }: Route.LoaderArgs) => {
  const rules = await residenceRules()
  const pathway = rules.pathways.get(params.rule)
  if (!pathway) throw data(null, { status: 404 })
  const check = lastChecks(await presentChanges(trx, entered, rules, await ruleChanges(trx, entered))).get(
    pathway.id,
  )
  return {
    id: pathway.id,
    title: worded(pathway.title),
    norm: pathway.norm,
    effect: effectLabel(pathway.effect),
    modelled: pathway.modelled,
    checkedOn: check?.validFrom ?? pathway.checkedOn,
    checkedBy: check?.decidedBy ?? pathway.responsible,
    conditions: presentConditions(
      rules,
      pathway,
      choicesFrom(await confirmedChanges(trx, entered), today().toString()),
    ),
    mayPropose: mayWrite(ruleKeepers, entered.role),
  }
})

export default function Rule({ loaderData }: Route.ComponentProps) {
  const { modelled } = loaderData
  return (
    <>
      <div className="page-head">
        <h1 className="kern-heading-large">{loaderData.title}</h1>
        {loaderData.mayPropose ? (
          <ButtonLink to={`/verwaltung/regeln/aendern/${loaderData.id}`}>
            {m.residence_propose_check()}
          </ButtonLink>
        ) : null}
      </div>
      <p className="kern-body">
        {loaderData.norm} · {loaderData.effect}
      </p>
      <HintNotice />
      <p className="kern-body">
        {m.residence_modelled_from()} <DateText value={modelled.from} />
        {modelled.until ? (
          <>
            {' '}
            {m.residence_until()} <DateText value={modelled.until} />
          </>
        ) : null}
        . {m.residence_checked()} <DateText value={loaderData.checkedOn} />, {loaderData.checkedBy}.
      </p>
      <ConditionTable rows={loaderData.conditions} mayPropose={loaderData.mayPropose} />
      <p className="kern-body kern-body--muted">{m.residence_unverified()}</p>
    </>
  )
}
