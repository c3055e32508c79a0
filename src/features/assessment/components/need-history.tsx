import type { NeedUrgency } from '#domain/assessment/need.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { urgencyLabel } from '../labels.ts'

export type PastNeed = {
  ref: string
  rating: string
  own: string | null
  urgency: NeedUrgency | null
  ownWords: string
  note: string
  assessedOn: string
}

/** All assessments of one life domain, latest first: what was, and what changed. */
export function NeedHistory({ history }: { history: readonly PastNeed[] }) {
  return (
    <section className="flow" aria-labelledby="history">
      <h3 className="kern-heading-small" id="history">
        {m.assessment_history()}
      </h3>
      {history.length === 0 ? (
        <p className="kern-body">{m.assessment_not_yet()}</p>
      ) : (
        <DataTable
          caption={m.assessment_history()}
          captionHidden
          rows={history}
          rowKey={(need) => need.ref}
          columns={[
            {
              key: 'on',
              label: m.assessment_assessed_on(),
              cell: (need) => <DateText value={need.assessedOn} />,
            },
            { key: 'rating', label: m.assessment_professional_rating(), cell: (need) => need.rating },
            { key: 'own', label: m.assessment_own_rating(), cell: (need) => need.own },
            {
              key: 'urgency',
              label: m.assessment_urgency(),
              cell: (need) => need.urgency && urgencyLabel(need.urgency),
            },
            { key: 'words', label: m.assessment_own_words(), cell: (need) => need.ownWords || null },
            { key: 'note', label: m.assessment_note(), cell: (need) => need.note || null },
          ]}
        />
      )}
    </section>
  )
}
