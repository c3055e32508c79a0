import type { TieDirection, TieStrength } from '#domain/assessment/ecomap/tie.ts'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { tieDirectionLabel, tieStrengthLabel } from '../labels.ts'

interface ShownTie {
  strength: TieStrength
  direction: TieDirection
  helpsIn: string
  organisation: string | null
  words: string
  resourceId: string | null
  since: string
  endedOn: string | null
}

/** All that is noted of a tie. */
export function TieFacts({ tie }: { tie: ShownTie }) {
  return (
    <DescriptionList
      facts={[
        { term: m.ecomap_strength(), value: tieStrengthLabel(tie.strength) },
        { term: m.ecomap_direction(), value: tieDirectionLabel(tie.direction) },
        { term: m.ecomap_helps_in(), value: tie.helpsIn || null },
        { term: m.ecomap_organisation(), value: tie.organisation },
        { term: m.ecomap_words(), value: tie.words || null },
        { term: m.ecomap_resource(), value: tie.resourceId ? m.ecomap_yes() : null },
        { term: m.ecomap_since(), value: <DateText value={tie.since} /> },
        { term: m.ecomap_ended_on(), value: tie.endedOn && <DateText value={tie.endedOn} /> },
      ]}
    />
  )
}
