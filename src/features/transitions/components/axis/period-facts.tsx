import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'

/** One period of a Rechtskreis in full. */
export function PeriodFacts({
  facts,
}: {
  facts: {
    /** where the case has several persons */
    person: string | null
    lane: string
    from: string
    until: string | null
    office: string | null
    certainty: string
    evidence: string | null
    note: string
  }
}) {
  return (
    <DescriptionList
      facts={[
        ...(facts.person ? [{ term: m.cases_person(), value: facts.person }] : []),
        { term: m.transitions_lane(), value: facts.lane },
        { term: m.transitions_from(), value: <DateText value={facts.from} /> },
        {
          term: m.transitions_until(),
          value: facts.until ? <DateText value={facts.until} /> : m.transitions_runs(),
        },
        { term: m.transitions_office(), value: facts.office },
        { term: m.transitions_certainty(), value: facts.certainty },
        { term: m.transitions_axis_evidence(), value: facts.evidence },
        { term: m.transitions_note(), value: facts.note || null },
      ]}
    />
  )
}
