import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { Alert } from '#ui/notices/alert.tsx'

interface WithoutAimProps {
  caseRef: string
  person: string
  domains: readonly { area: string; label: string }[]
}

/** Life domains that weigh on the person and have neither a goal nor a reason for none. */
export function WithoutAim({ caseRef, person, domains }: WithoutAimProps) {
  return (
    <Alert kind="info" title={m.assessment_without_aim({ count: domains.length })}>
      <ul className="link-row">
        {domains.map(({ area, label }) => (
          <li key={area}>
            <Link className="kern-link" to={`/faelle/${caseRef}/bedarfe/${area}?person=${person}`}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
