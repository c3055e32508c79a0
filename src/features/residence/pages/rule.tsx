import { data } from 'react-router'
import { definePage, mayWrite } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { ruleChanges } from '../data/rule-change-reader.server.ts'
import { Paragraphs } from '../components/paragraphs.tsx'
import { HintNotice } from '../components/hint-notice.tsx'
import { confidenceLabel, effectLabel, kindLabel } from '../labels/hint-labels.ts'
import { ruleKeepers, ruleReaders } from '../permissions.ts'
import { worded } from '../present/present-hint.server.ts'
import { lastChecks, presentChanges, presentConditions } from '../present/rule-pages.server.ts'
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
    conditions: presentConditions(rules, pathway),
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
      <DataTable
        caption={m.residence_conditions()}
        rows={loaderData.conditions}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'words',
            label: m.residence_condition(),
            cell: (row) => (
              <>
                {row.words}
                <br />
                <span className="kern-body--muted">{row.id}</span>
              </>
            ),
          },
          {
            key: 'waivers',
            label: m.residence_waivers(),
            cell: (row) => (row.waivers.length > 0 ? <Paragraphs texts={row.waivers} /> : null),
          },
          { key: 'kind', label: m.residence_kind(), cell: (row) => kindLabel(row.kind) },
          { key: 'citation', label: m.residence_norm(), cell: (row) => row.citation },
          {
            key: 'force',
            label: m.residence_in_force(),
            cell: (row) => (
              <>
                {row.from > '1901' ? <DateText value={row.from} /> : '–'}
                {row.unverified ? '*' : null}
                {row.until ? (
                  <>
                    {' – '}
                    <DateText value={row.until} />
                  </>
                ) : null}
              </>
            ),
          },
          {
            key: 'confidence',
            label: m.residence_confidence(),
            cell: (row) => `${confidenceLabel(row.confidence)} (${row.source})`,
          },
        ]}
      />
      <p className="kern-body kern-body--muted">{m.residence_unverified()}</p>
    </>
  )
}
