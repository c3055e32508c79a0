import type { TieDirection, TieStrength } from '#domain/assessment/ecomap/tie.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { tieDirectionLabel, tieStrengthLabel } from '../labels.ts'

export type PastTie = {
  ref: string
  name: string
  strength: TieStrength
  direction: TieDirection
  words: string
  recordedAt: string
}

/** What stood before a tie, latest first. */
export function TieHistory({ history }: { history: readonly PastTie[] }) {
  return (
    <section className="flow" aria-labelledby="history">
      <h3 className="kern-heading-small" id="history">
        {m.ecomap_before()}
      </h3>
      <DataTable
        caption={m.ecomap_before()}
        captionHidden
        rows={history}
        rowKey={(tie) => tie.ref}
        columns={[
          { key: 'on', label: m.ecomap_noted_on(), cell: (tie) => <DateText value={tie.recordedAt} /> },
          { key: 'name', label: m.ecomap_name(), cell: (tie) => tie.name },
          { key: 'strength', label: m.ecomap_strength(), cell: (tie) => tieStrengthLabel(tie.strength) },
          { key: 'direction', label: m.ecomap_direction(), cell: (tie) => tieDirectionLabel(tie.direction) },
          { key: 'words', label: m.ecomap_words(), cell: (tie) => tie.words || null },
        ]}
      />
    </section>
  )
}
