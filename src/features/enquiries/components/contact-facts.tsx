import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import type { ShownEnquiry } from '../present/enquiry.server.ts'

/** What was noted of the contact, and what became of it. */
export function ContactFacts({ enquiry }: { enquiry: ShownEnquiry }) {
  const { decidedOn, referredTo, outcome, occasion, overrides } = enquiry
  const facts = [
    { term: m.enquiries_contacted_on(), value: <DateText value={enquiry.contactedOn} /> },
    { term: m.enquiries_channel(), value: enquiry.channel },
    { term: m.enquiries_route(), value: enquiry.route },
    ...(occasion ? [{ term: m.enquiries_occasion(), value: occasion }] : []),
    { term: m.enquiries_language(), value: enquiry.language },
    { term: m.enquiries_place(), value: enquiry.place },
    { term: m.enquiries_people(), value: enquiry.people },
    { term: m.enquiries_domains(), value: enquiry.domains },
    ...(enquiry.forgotten ? [] : [{ term: m.enquiries_concern(), value: enquiry.concern }]),
    ...(enquiry.forgotten ? [{ term: m.enquiries_words_label(), value: m.enquiries_words_removed() }] : []),
    ...(decidedOn ? [{ term: m.enquiries_decided_on(), value: <DateText value={decidedOn} /> }] : []),
    ...(referredTo ? [{ term: m.enquiries_referred_to(), value: referredTo }] : []),
    ...(outcome ? [{ term: m.enquiries_outcome_words(), value: outcome }] : []),
    ...overrides.map(({ label, reason }) => ({
      term: m.enquiries_admitted_against({ label }),
      value: reason,
    })),
  ]
  return <DescriptionList facts={facts} />
}
