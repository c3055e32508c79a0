import { Link } from 'react-router'
import type { VersionedRule } from '#domain/rechtskreis/catalogue/versioned-rule.ts'
import { definePage, mayWrite } from '#platform/http/access.ts'
import { today } from '#platform/clock.server.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { detailsOf, labelsOf } from '#features/reference/index.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { ChangeTable } from '../components/change-table.tsx'
import { HintNotice } from '../components/hint-notice.tsx'
import { PracticeTable } from '../components/practice-table.tsx'
import { choicesFrom } from '../rule-changes/choices-from.ts'
import { confirmedChanges, ruleChanges } from '../data/rule-change-reader.server.ts'
import { confidenceLabel, effectLabel } from '../labels/hint-labels.ts'
import { ruleKeepers, ruleReaders } from '../permissions.ts'
import { worded } from '../present/present-hint.server.ts'
import { lastChecks, presentChanges, presentPractice } from '../present/rule-pages.server.ts'
import { residenceRules } from '../rule-changes/rules.server.ts'
import type { Route } from './+types/rules'

export const handle = definePage({
  access: { roles: ruleReaders, recorded: 'none: rules name no persons' },
  title: m.residence_rules,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, _args: Route.LoaderArgs) => {
  const [rules, changes, confirmed, transitions, transitionLabel] = await Promise.all([
    residenceRules(),
    ruleChanges(trx, entered),
    confirmedChanges(trx, entered),
    detailsOf<VersionedRule>('transition_kinds'),
    labelsOf('transition_kinds'),
  ])
  const shown = await presentChanges(trx, entered, rules, changes)
  const checks = lastChecks(shown)
  return {
    mayPropose: mayWrite(ruleKeepers, entered.role),
    practice: presentPractice(rules, choicesFrom(confirmed, today().toString())),
    changes: shown.filter(({ state }) => state === 'proposed'),
    pathways: [...rules.pathways.values()].map((pathway) => {
      const check = checks.get(pathway.id)
      return {
        id: pathway.id,
        title: worded(pathway.title),
        norm: pathway.norm,
        effect: effectLabel(pathway.effect),
        checkedOn: check?.validFrom ?? pathway.checkedOn,
        checkedBy: check?.decidedBy ?? pathway.responsible,
      }
    }),
    transitions: [...transitions].map(([code, detail]) => ({
      code,
      title: transitionLabel(code),
      source: detail.source,
      confidence: confidenceLabel(detail.confidence),
      checkedOn: checks.get(code)?.validFrom ?? detail.checkedOn,
      checkedBy: checks.get(code)?.decidedBy ?? detail.responsible,
    })),
  }
})

export default function Rules({ loaderData }: Route.ComponentProps) {
  const { pathways, transitions, practice, changes, mayPropose } = loaderData
  return (
    <>
      <h1 className="kern-heading-large">{m.residence_rules()}</h1>
      <HintNotice />
      <p className="kern-body">{m.residence_rules_words()}</p>
      {changes.length > 0 ? <ChangeTable caption={m.residence_waiting_changes()} rows={changes} /> : null}
      <PracticeTable rows={practice} mayPropose={mayPropose} />
      <DataTable
        caption={m.residence_pathway_rules()}
        rows={pathways}
        rowKey={(row) => row.id}
        rowTo={(row) => `/verwaltung/regeln/${row.id}`}
        columns={[
          { key: 'title', label: m.residence_rule(), cell: (row) => row.title },
          { key: 'norm', label: m.residence_norm(), cell: (row) => row.norm },
          { key: 'effect', label: m.residence_effect(), cell: (row) => row.effect },
          { key: 'checked', label: m.residence_checked(), cell: (row) => <DateText value={row.checkedOn} /> },
          { key: 'by', label: m.residence_checked_by(), cell: (row) => row.checkedBy },
        ]}
      />
      <DataTable
        caption={m.residence_transition_rules()}
        rows={transitions}
        rowKey={(row) => row.code}
        rowTo={(row) => `/verwaltung/regeln/uebergang/${row.code}`}
        columns={[
          {
            key: 'title',
            label: m.residence_rule(),
            cell: (row) => (
              <>
                {row.code} · {row.title}
              </>
            ),
          },
          { key: 'norm', label: m.residence_norm(), cell: (row) => row.source },
          { key: 'confidence', label: m.residence_confidence(), cell: (row) => row.confidence },
          {
            key: 'checked',
            label: m.residence_checked(),
            cell: (row) => <DateText value={row.checkedOn} />,
          },
          { key: 'by', label: m.residence_checked_by(), cell: (row) => row.checkedBy },
        ]}
      />
      <p className="kern-body">
        <Link to="/verwaltung/regeln/aenderungen" className="kern-link">
          {m.residence_all_changes()}
        </Link>
      </p>
    </>
  )
}
