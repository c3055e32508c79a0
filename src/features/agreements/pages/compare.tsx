import { contentDifferences } from '#domain/plan/agreement/content-differences.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { Tabs } from '#ui/data/tabs.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { DifferenceTable } from '../components/difference-table.tsx'
import { type Agreement, agreementsOfCase } from '../data/agreement-reader.server.ts'
import { workingPlan } from '../data/present-content.server.ts'
import { agreementReaders } from '../permissions.ts'
import { contentWords } from '../present/content-words.server.ts'
import { differenceRows } from '../present/difference-rows.ts'
import { dayWords } from '../present/words.ts'
import type { Route } from './+types/compare'

export const handle = definePage({
  access: { roles: agreementReaders, recorded: 'case.opened, part plan/vereinbarung' },
  title: m.agreements_compare,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.plan_title, to: '/faelle/:caseRef/plan' },
    { title: m.agreements_title, to: '/faelle/:caseRef/plan/vereinbarung' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

const sideOf = ({ number, agreedOn }: Agreement) => m.agreements_side({ number, day: dayWords(agreedOn) })

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const all = await agreementsOfCase(trx, entered, openCase.caseId)
  const chosen = await named(scope, params.agreementRef, async (ref) => all.find((one) => one.ref === ref))
  const others = all.filter((one) => one.planId === chosen.planId && one.ref !== chosen.ref)
  const other = others.find(({ ref }) => ref === url.searchParams.get('mit'))
  const plan = await workingPlan(trx, entered, openCase.caseId)
  // A version of an earlier plan is compared with its own kind only: the plan of now is another one.
  const isOfNow = plan?.planId === chosen.planId
  const later = other ?? (isOfNow ? null : (others[0] ?? chosen))
  const contents = later
    ? later.number < chosen.number
      ? ([later.content, chosen.content] as const)
      : ([chosen.content, later.content] as const)
    : ([chosen.content, plan!.content] as const)
  const turned = later !== null && later.number < chosen.number
  const words = await contentWords(trx, entered, openCase, contents)
  const here = `/faelle/${openCase.ref}/plan/vereinbarung/${chosen.ref}/vergleich`
  return {
    number: chosen.number,
    tabs: [
      ...(isOfNow ? [{ to: here, label: m.agreements_now() }] : []),
      ...others.map((one) => ({ to: `${here}?mit=${one.ref}`, label: sideOf(one) })),
    ],
    current: later && later !== chosen ? `${here}?mit=${later.ref}` : here,
    before: turned ? sideOf(later) : sideOf(chosen),
    after: turned ? sideOf(chosen) : later ? sideOf(later) : m.agreements_now(),
    rows: differenceRows(contentDifferences(...contents), contents, words),
  }
})

export default function Compare({ loaderData }: Route.ComponentProps) {
  const { number, tabs, current, rows, before, after } = loaderData
  return (
    <>
      <h2 className="kern-heading-medium">{m.agreements_compare_with({ number })}</h2>
      {tabs.length > 1 ? <Tabs label={m.agreements_compare()} tabs={tabs} current={current} /> : null}
      {rows.length === 0 ? (
        <EmptyState title={m.agreements_same()} level={3}>
          {m.agreements_same_words()}
        </EmptyState>
      ) : (
        <DifferenceTable rows={rows} before={before} after={after} />
      )}
    </>
  )
}
