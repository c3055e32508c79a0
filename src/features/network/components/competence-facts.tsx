import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'

interface CompetenceFactsProps {
  facts: {
    matter: string
    municipality: string | null
    organisation: string | null
    from: string
    until: string | null
    source: string
  }
}

/** One competence in full. */
export function CompetenceFacts({ facts }: CompetenceFactsProps) {
  return (
    <DescriptionList
      facts={[
        { term: m.network_matter(), value: facts.matter },
        { term: m.network_municipality(), value: facts.municipality },
        { term: m.network_office(), value: facts.organisation },
        { term: m.network_from(), value: <DateText value={facts.from} /> },
        {
          term: m.network_last_day(),
          value: facts.until ? <DateText value={facts.until} /> : m.network_no_end(),
        },
        { term: m.network_source(), value: facts.source },
      ]}
    />
  )
}
