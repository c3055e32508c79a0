import { definePage } from '#platform/http/access.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { PackageDocuments } from '../hand-over/package-documents.tsx'
import { PackageFacts } from '../hand-over/package-facts.tsx'
import { partLabel } from '../hand-over/labels.ts'
import { handOverPackage } from '../hand-over/package.server.ts'
import { axisReaders } from '../permissions.ts'
import type { Route } from './+types/hand-over'

export const handle = definePage({
  access: { roles: axisReaders, recorded: 'case.opened, part uebergaenge; transition.hand_over_shown' },
  title: m.transitions_package_title,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.transitions_axis, to: '/faelle/:caseRef/zeitachse' },
    { title: m.transitions_one, to: '/faelle/:caseRef/uebergaenge/:transitionRef' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async (scope, { params }: Route.LoaderArgs) => {
  const found = await handOverPackage(scope, params.transitionRef)
  const { caseId } = scope.openCase
  await writeAudit(scope.trx, scope.entered.siteId, { action: 'transition.hand_over_shown', caseId })
  return found
})

export default function HandOver({ loaderData }: Route.ComponentProps) {
  const { caseRef, ref, change, missing, mayWrite, documents, printed } = loaderData
  const transition = `/faelle/${caseRef}/uebergaenge/${ref}`
  return (
    <>
      <div className="flow no-print">
        <p className="kern-body">{m.transitions_package_words()}</p>
        <div className="button-row">
          {mayWrite ? (
            <ButtonLink to={`${transition}/uebergabe/bearbeiten`} kind="primary">
              {m.transitions_package_edit()}
            </ButtonLink>
          ) : null}
          <ButtonLink to={transition}>{m.transitions_package_back()}</ButtonLink>
        </div>
        {missing.length > 0 ? (
          <Alert kind="warning" title={m.transitions_package_missing()}>
            <ul className="kern-list">
              {missing.map((part) => (
                <li key={part}>{partLabel(part)}</li>
              ))}
            </ul>
          </Alert>
        ) : (
          <Alert kind="success" title={m.transitions_package_whole()} />
        )}
      </div>
      <article className="client-sheet">
        <h1 className="kern-heading-large">{m.transitions_package_title()}</h1>
        <p className="kern-body">{change.join(' → ')}</p>
        <PackageFacts facts={loaderData.facts} person={loaderData.person} />
        <section aria-labelledby="check-list">
          <h2 className="kern-heading-medium" id="check-list">
            {m.transitions_package_check_list()}
          </h2>
          <PackageDocuments documents={documents} />
        </section>
        <section aria-labelledby="confirm">
          <h2 className="kern-heading-medium" id="confirm">
            {m.transitions_package_confirm()}
          </h2>
          <p className="kern-body">{m.transitions_package_confirm_words()}</p>
          <p className="sheet-line">{m.transitions_package_confirm_name()}</p>
          <p className="sheet-line">{m.transitions_package_confirm_day()}</p>
        </section>
        <p className="sheet-state">
          {printed.by}, <DateText value={printed.at} />
        </p>
      </article>
    </>
  )
}
