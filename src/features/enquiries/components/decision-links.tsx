import type { EnquiryDecision } from '#domain/enquiry/enquiry.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'

const ways = {
  answered: ['beantworten', m.enquiries_answer],
  referred: ['weiterverweisen', m.enquiries_refer],
  admitted: ['aufnehmen', m.enquiries_admit],
  lapsed: ['beenden', m.enquiries_lapse],
} as const satisfies Record<EnquiryDecision, readonly [string, () => string]>

/** What can be decided about an enquiry where it stands. */
export function DecisionLinks({ at, decisions }: { at: string; decisions: readonly EnquiryDecision[] }) {
  if (decisions.length === 0) return null
  return (
    <section className="flow" aria-labelledby="decision">
      <h2 className="kern-heading-medium" id="decision">
        {m.enquiries_decision()}
      </h2>
      <div className="button-row">
        {decisions.map((decision) => (
          <ButtonLink key={decision} to={`${at}/${ways[decision][0]}`}>
            {ways[decision][1]()}
          </ButtonLink>
        ))}
      </div>
    </section>
  )
}
