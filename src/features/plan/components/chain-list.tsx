import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'

/** A running chain as the plan names it. */
export type PresentedChain = {
  ref: string
  title: string
  person: string | null
  version: number
  startedOn: string
  /** why it stays with its version although there is a newer one */
  kept: { against: number; reason: string } | null
}

/** The chains that run in a plan, and by which version of their template. */
export function ChainList({ caseRef, chains }: { caseRef: string; chains: readonly PresentedChain[] }) {
  if (chains.length === 0) return null
  return (
    <section className="flow" aria-labelledby="chains">
      <h3 className="kern-heading-small" id="chains">
        {m.plan_chains()}
      </h3>
      <ul>
        {chains.map(({ ref, title, person, version, startedOn, kept }) => (
          <li key={ref}>
            {[title, person].filter(Boolean).join(', ')}: {m.plan_chain_version({ version })}{' '}
            <DateText value={startedOn} />
            {kept ? (
              <>
                <br />
                {m.plan_version_kept_because({ version: kept.against, reason: kept.reason })}{' '}
                <Link className="kern-link no-print" to={`/faelle/${caseRef}/plan/kette/${ref}/fassung`}>
                  {m.plan_version_see()}
                </Link>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
