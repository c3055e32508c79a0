import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { ChangeTable } from '../components/change-table.tsx'
import { ruleChanges } from '../data/rule-change-reader.server.ts'
import { ruleReaders } from '../permissions.ts'
import { presentChanges } from '../present/rule-pages.server.ts'
import { residenceRules } from '../rule-changes/rules.server.ts'
import type { Route } from './+types/rule-changes'

export const handle = definePage({
  access: { roles: ruleReaders, recorded: 'none: rules name no persons' },
  title: m.residence_all_changes,
  above: [{ title: m.residence_rules, to: '/verwaltung/regeln' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, _args: Route.LoaderArgs) => ({
  changes: await presentChanges(trx, entered, await residenceRules(), await ruleChanges(trx, entered)),
}))

export default function RuleChanges({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <h1 className="kern-heading-large">{m.residence_all_changes()}</h1>
      {loaderData.changes.length === 0 ? (
        <EmptyState title={m.residence_no_changes()}>{m.residence_no_changes_words()}</EmptyState>
      ) : (
        <ChangeTable caption={m.residence_all_changes()} rows={loaderData.changes} />
      )}
    </>
  )
}
