import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'

export interface ReviewLine {
  id: string
  heldOn: string
  withClient: boolean
  words: string
}

/** Looks back at the plan, the latest first. */
export function ReviewList({ reviews }: { reviews: readonly ReviewLine[] }) {
  return (
    <section className="flow">
      <h3 className="kern-heading-small">{m.episodes_reviews()}</h3>
      {reviews.length === 0 ? (
        <p className="kern-body">{m.episodes_no_reviews()}</p>
      ) : (
        <DataTable
          caption={m.episodes_reviews()}
          captionHidden
          rows={reviews}
          rowKey={(row) => row.id}
          columns={[
            { key: 'on', label: m.episodes_held_on(), cell: (row) => <DateText value={row.heldOn} /> },
            {
              key: 'with',
              label: m.episodes_with_client(),
              cell: (row) => (row.withClient ? m.episodes_held_together() : m.episodes_held_alone()),
            },
            { key: 'words', label: m.episodes_review_result(), cell: (row) => row.words },
          ]}
        />
      )}
    </section>
  )
}
