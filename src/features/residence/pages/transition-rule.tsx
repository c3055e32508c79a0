import { data, Link } from 'react-router'
import type { TransitionRule } from '#domain/rechtskreis/catalogue/transition-rule.ts'
import { definePage, mayWrite } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { detailsOf } from '#features/reference/index.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { HintNotice } from '../components/hint-notice.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { ruleChanges } from '../data/rule-change-reader.server.ts'
import { ruleKeepers, ruleReaders } from '../permissions.ts'
import { lastChecks, presentChanges } from '../present/rule-pages.server.ts'
import { presentTransitionRule } from '../present/transition-rule.server.ts'
import { residenceRules } from '../rule-changes/rules.server.ts'
import type { Route } from './+types/transition-rule'

export const handle = definePage({
  access: { roles: ruleReaders, recorded: 'none: rules name no persons' },
  title: m.residence_transition_rule,
  above: [{ title: m.residence_rules, to: '/verwaltung/regeln' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, { params }: Route.LoaderArgs) => {
  const rule = (await detailsOf<TransitionRule>('transition_kinds')).get(params.kind)
  if (!rule) throw data(null, { status: 404 })
  const changes = await presentChanges(trx, entered, await residenceRules(), await ruleChanges(trx, entered))
  const check = lastChecks(changes).get(params.kind)
  return {
    rule: await presentTransitionRule(params.kind, rule),
    checkedOn: check?.validFrom ?? rule.checkedOn,
    checkedBy: check?.decidedBy ?? rule.responsible,
    mayPropose: mayWrite(ruleKeepers, entered.role),
  }
})

const lines = (texts: readonly string[]) => (texts.length > 0 ? <Paragraphs texts={texts} /> : null)

function Validity({ inForce, announced }: Pick<Shown, 'inForce' | 'announced'>) {
  if (announced) return m.residence_announced({ flag: announced })
  if (!inForce.from && !inForce.until) return m.residence_in_force_open()
  return (
    <>
      {inForce.from ? <DateText value={inForce.from} /> : '…'} –{' '}
      {inForce.until ? <DateText value={inForce.until} /> : '…'}
    </>
  )
}

type Shown = Route.ComponentProps['loaderData']['rule']

export default function TransitionRulePage({ loaderData }: Route.ComponentProps) {
  const { rule, checkedOn, checkedBy } = loaderData
  return (
    <>
      <div className="page-head">
        <h1 className="kern-heading-large">
          {rule.kind} · {rule.title}
        </h1>
        {loaderData.mayPropose ? (
          <ButtonLink to={`/verwaltung/regeln/aendern/${rule.kind}`}>
            {m.residence_propose_check()}
          </ButtonLink>
        ) : null}
      </div>
      <HintNotice />
      <DescriptionList
        facts={[
          { term: m.residence_transition_from(), value: lines(rule.from) },
          { term: m.residence_transition_to(), value: lines(rule.to) },
          { term: m.residence_transition_trigger(), value: rule.trigger },
          { term: m.residence_transition_old_ends(), value: rule.oldEnds },
          { term: m.residence_transition_new_begins(), value: rule.newBegins },
          { term: m.residence_transition_apply_by(), value: rule.applyBy },
          { term: m.residence_transition_late_begins(), value: rule.lateBegins },
          { term: m.residence_transition_where(), value: lines(rule.whereToApply) },
          { term: m.residence_transition_documents(), value: lines(rule.documents) },
          { term: m.residence_transition_bridges(), value: lines(rule.bridges) },
          { term: m.residence_transition_reminders(), value: lines(rule.reminders) },
          { term: m.residence_transition_gap_causes(), value: lines(rule.gapCauses) },
          {
            term: m.residence_transition_next(),
            value: rule.next.map(({ kind, title }) => (
              <span className="cell-line" key={kind}>
                <Link className="kern-link" to={`/verwaltung/regeln/uebergang/${kind}`}>
                  {kind} · {title}
                </Link>
              </span>
            )),
          },
          { term: m.residence_norm(), value: rule.source },
          { term: m.residence_in_force(), value: <Validity {...rule} /> },
          { term: m.residence_confidence(), value: rule.confidence },
          {
            term: m.residence_checked(),
            value: (
              <>
                <DateText value={checkedOn} />, {checkedBy}
              </>
            ),
          },
        ]}
      />
    </>
  )
}
