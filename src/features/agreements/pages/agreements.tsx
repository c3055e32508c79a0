import { contentDifferences } from '#domain/plan/agreement/content-differences.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { DifferenceTable } from '../components/difference-table.tsx'
import { agreementsOfCase } from '../data/agreement-reader.server.ts'
import { workingPlan } from '../data/present-content.server.ts'
import { wayLabel } from '../labels.ts'
import { agreementReaders, coversPlan } from '../permissions.ts'
import { contentWords } from '../present/content-words.server.ts'
import { differenceRows } from '../present/difference-rows.ts'
import type { Route } from './+types/agreements'

export const handle = definePage({
  access: { roles: agreementReaders, recorded: 'case.opened, part plan/vereinbarung' },
  title: m.agreements_title,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.plan_title, to: '/faelle/:caseRef/plan' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async ({ trx, entered, openCase }, _args: Route.LoaderArgs) => {
  const agreements = await agreementsOfCase(trx, entered, openCase.caseId)
  const plan = await workingPlan(trx, entered, openCase.caseId)
  const last = agreements.find(({ planId }) => planId === plan?.planId)
  const contents = last && plan ? ([last.content, plan.content] as const) : null
  const words = await contentWords(trx, entered, openCase, contents ?? [])
  return {
    caseRef: openCase.ref,
    isManager: entered.role === 'case_manager',
    mayAgree:
      entered.role === 'case_manager' &&
      coversPlan(openCase.writeCategories) &&
      Boolean(plan?.content.steps.length),
    since: last ? { number: last.number, agreedOn: last.agreedOn } : null,
    changes: contents && differenceRows(contentDifferences(...contents), contents, words),
    versions: agreements.map(({ ref, planId, number, agreedOn, how, present, reason }) => ({
      ...{ ref, number, agreedOn, how, present, reason },
      earlier: planId !== plan?.planId,
    })),
  }
})

function Changes({ changes }: { changes: Route.ComponentProps['loaderData']['changes'] }) {
  if (!changes) return null
  return (
    <section className="flow" aria-labelledby="changes">
      <h3 className="kern-heading-small" id="changes">
        {m.agreements_changes()}
      </h3>
      {changes.length === 0 ? (
        <p className="kern-body">{m.agreements_no_changes()}</p>
      ) : (
        <DifferenceTable rows={changes} before={m.agreements_agreed()} after={m.agreements_now()} />
      )}
    </section>
  )
}

export default function Agreements({ loaderData }: Route.ComponentProps) {
  const { caseRef, versions, changes, mayAgree, isManager } = loaderData
  const here = `/faelle/${caseRef}/plan`
  const agree = (
    <ButtonLink to={`${here}/vereinbarung/neu`} kind="primary">
      {m.agreements_agree()}
    </ButtonLink>
  )
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.agreements_title()}</h2>
        <div className="button-row no-print">
          {mayAgree && changes?.length !== 0 ? agree : null}
          {isManager ? <ButtonLink to={`${here}/blatt`}>{m.agreements_sheet()}</ButtonLink> : null}
          <ButtonLink to={here} kind="tertiary">
            {m.agreements_to_plan()}
          </ButtonLink>
        </div>
      </div>
      {versions.length === 0 ? (
        <EmptyState title={m.agreements_not_yet()} level={3}>
          {m.agreements_not_yet_words()}
        </EmptyState>
      ) : (
        <>
          <Changes changes={changes} />
          <section className="flow" aria-labelledby="versions">
            <h3 className="kern-heading-small" id="versions">
              {m.agreements_versions()}
            </h3>
            <DataTable
              caption={m.agreements_versions()}
              captionHidden
              rows={versions}
              rowKey={({ ref }) => ref}
              rowTo={({ ref }) => `${here}/vereinbarung/${ref}`}
              columns={[
                {
                  key: 'number',
                  label: m.agreements_version(),
                  cell: ({ number, earlier }) =>
                    earlier
                      ? m.agreements_version_of_earlier({ number })
                      : m.agreements_version_number({ number }),
                },
                {
                  key: 'on',
                  label: m.agreements_agreed_on(),
                  cell: ({ agreedOn }) => <DateText value={agreedOn} />,
                },
                {
                  key: 'how',
                  label: m.agreements_how(),
                  cell: ({ how, present }) => [wayLabel(how), present].filter(Boolean).join(' · '),
                },
                { key: 'reason', label: m.agreements_reason(), cell: ({ reason }) => reason || null },
              ]}
            />
          </section>
        </>
      )}
    </>
  )
}
