import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'

/** The steps of the plan that build on a resource. */
export function UsedIn({
  caseRef,
  steps,
}: {
  caseRef: string
  steps: readonly { ref: string; title: string }[]
}) {
  return (
    <section className="flow" aria-labelledby="used-in">
      <h3 className="kern-heading-small" id="used-in">
        {m.assessment_used_in()}
      </h3>
      {steps.length === 0 ? (
        <p className="kern-body">{m.assessment_unused_yet()}</p>
      ) : (
        <ul className="link-row">
          {steps.map(({ ref, title }) => (
            <li key={ref}>
              <Link className="kern-link" to={`/faelle/${caseRef}/plan/${ref}`}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
