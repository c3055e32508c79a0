import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'

/** Life domains that nobody assessed yet, each with the way to do it. */
export function OpenDomains({
  caseRef,
  person,
  domains,
}: {
  caseRef: string
  person: string
  domains: readonly { area: string; label: string }[]
}) {
  return (
    <section className="flow" aria-labelledby="open-domains">
      <h3 className="kern-heading-small" id="open-domains">
        {m.assessment_open_domains()}
      </h3>
      <ul className="link-row">
        {domains.map(({ area, label }) => (
          <li key={area}>
            <Link className="kern-link" to={`/faelle/${caseRef}/bedarfe/${area}?person=${person}`}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
