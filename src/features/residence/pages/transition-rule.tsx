import { data } from 'react-router'
import type { VersionedRule } from '#domain/rechtskreis/catalogue/versioned-rule.ts'
import { definePage, mayWrite } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { detailsOf } from '#features/reference/index.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { HintNotice } from '../components/hint-notice.tsx'
import { WordingFacts } from '../components/wording-facts.tsx'
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
  const found = (await detailsOf<VersionedRule>('transition_kinds')).get(params.kind)
  if (!found) throw data(null, { status: 404 })
  const changes = await presentChanges(trx, entered, await residenceRules(), await ruleChanges(trx, entered))
  const check = lastChecks(changes).get(params.kind)
  const { wordings, ...rule } = await presentTransitionRule(params.kind, found)
  const [newest, ...earlier] = wordings
  return {
    rule,
    // A check at the site is about what holds now; how an earlier wording was checked stays as its file says.
    newest: {
      ...newest!,
      checkedOn: check?.validFrom ?? found.checkedOn,
      checkedBy: check?.decidedBy ?? found.responsible,
    },
    earlier,
    mayPropose: mayWrite(ruleKeepers, entered.role),
  }
})

export default function TransitionRulePage({ loaderData }: Route.ComponentProps) {
  const { rule, newest, earlier } = loaderData
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
      {earlier.length > 0 ? (
        <>
          <p className="kern-body">{m.residence_wordings_words()}</p>
          <h2 className="kern-heading-medium">{m.residence_wording_newest()}</h2>
        </>
      ) : null}
      <WordingFacts wording={newest} />
      {earlier.map((wording) => (
        <section className="flow" key={wording.valid}>
          <h2 className="kern-heading-medium">
            {m.residence_wording_earlier()}, {wording.valid}
          </h2>
          <WordingFacts wording={wording} />
        </section>
      ))}
    </>
  )
}
