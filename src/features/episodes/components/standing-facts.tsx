import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'

export interface StandingFactsProps {
  facts: {
    standing: string
    since: string | null
    usualUntil: string | null
    wakeUpOn: string | null
    nextReview: string | null
    admittedOn: string | null
    closed: { on: string; reason: string; words: string } | null
  }
}

const dayOf = (term: string, day: string | null) =>
  day === null ? [] : [{ term, value: <DateText value={day} /> }]

/** Where the case stands, since when, and what comes by the calendar. */
export function StandingFacts({ facts }: StandingFactsProps) {
  const { closed } = facts
  return (
    <DescriptionList
      facts={[
        { term: m.episodes_status(), value: facts.standing },
        ...dayOf(m.episodes_since(), facts.since),
        ...dayOf(m.episodes_usual_until(), facts.usualUntil),
        ...dayOf(m.episodes_wake_up_on(), facts.wakeUpOn),
        ...dayOf(m.episodes_next_review(), facts.nextReview),
        ...dayOf(m.episodes_admitted_on(), facts.admittedOn),
        ...(closed
          ? [
              { term: m.episodes_closed_on(), value: <DateText value={closed.on} /> },
              { term: m.episodes_closing_reason(), value: closed.reason },
              { term: m.episodes_closing_words(), value: closed.words || null },
            ]
          : []),
      ]}
    />
  )
}
