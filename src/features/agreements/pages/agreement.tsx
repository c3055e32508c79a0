import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { AgreementFacts } from '../components/agreement-facts.tsx'
import { ContentView } from '../components/content-view.tsx'
import { agreementsOfCase } from '../data/agreement-reader.server.ts'
import { agreementReaders } from '../permissions.ts'
import { shownContent } from '../present/content-tables.ts'
import { contentWords } from '../present/content-words.server.ts'
import type { Route } from './+types/agreement'

export const handle = definePage({
  access: { roles: agreementReaders, recorded: 'case.opened, part plan/vereinbarung' },
  title: m.agreements_version,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.plan_title, to: '/faelle/:caseRef/plan' },
    { title: m.agreements_title, to: '/faelle/:caseRef/plan/vereinbarung' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async (scope, { params }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const all = await agreementsOfCase(trx, entered, openCase.caseId)
  const {
    content,
    planId: _plan,
    ...agreement
  } = await named(scope, params.agreementRef, async (ref) => all.find((one) => one.ref === ref))
  return {
    caseRef: openCase.ref,
    agreement,
    ...shownContent(content, await contentWords(trx, entered, openCase, [content])),
  }
})

export default function AgreementPage({ loaderData }: Route.ComponentProps) {
  const { caseRef, agreement, goals, steps } = loaderData
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.agreements_version_number({ number: agreement.number })}</h2>
        <div className="button-row no-print">
          <ButtonLink to={`/faelle/${caseRef}/plan/vereinbarung/${agreement.ref}/vergleich`}>
            {m.agreements_compare()}
          </ButtonLink>
        </div>
      </div>
      <AgreementFacts agreement={agreement} />
      <ContentView goals={goals} steps={steps} />
    </>
  )
}
