import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { ClearingSection } from '../components/clearing-section.tsx'
import { ContactFacts } from '../components/contact-facts.tsx'
import { DecisionLinks } from '../components/decision-links.tsx'
import { StateBadge } from '../components/state-badge.tsx'
import { findEnquiry } from '../data/enquiry-reader.server.ts'
import { enquiryRoles } from '../permissions.ts'
import { shownEnquiry } from '../present/enquiry.server.ts'
import type { Route } from './+types/enquiry'

export const handle = definePage({
  access: { roles: enquiryRoles, recorded: 'none: no person; the list is recorded once per day' },
  title: m.enquiries_one,
  above: [{ title: m.enquiries_title, to: '/anfragen' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async (scope, { params }: Route.LoaderArgs) => {
  const { trx, entered } = scope
  const enquiry = await named(scope, params.enquiryRef, (ref) => findEnquiry(trx, entered, ref))
  return shownEnquiry(trx, entered, enquiry)
})

export default function EnquiryPage({ loaderData: enquiry }: Route.ComponentProps) {
  const at = `/anfragen/${enquiry.ref}`
  const waits = enquiry.state === 'admitted' && !enquiry.takenOver
  return (
    <>
      <div className="page-head">
        <h1 className="kern-heading-large">{m.enquiries_one()}</h1>
        <StateBadge state={enquiry.state} />
      </div>
      {waits ? (
        <Alert kind="info" title={m.enquiries_waits_for_case()}>
          <p className="kern-body">{m.enquiries_waits_words()}</p>
          <div className="button-row">
            <ButtonLink to={`/faelle/neu?anfrage=${enquiry.ref}`} kind="primary">
              {m.enquiries_begin_case()}
            </ButtonLink>
            <ButtonLink to="/suche">{m.enquiries_search_first()}</ButtonLink>
          </div>
        </Alert>
      ) : null}
      <ContactFacts enquiry={enquiry} />
      <ClearingSection enquiry={enquiry} at={at} />
      <DecisionLinks at={at} decisions={enquiry.decisions} />
    </>
  )
}
