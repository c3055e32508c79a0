import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { levelLabel, signed } from '../labels.ts'
import type { GoalRating } from '../data/goal-reader.server.ts'

/** Ratings of a goal, the last first. */
export function RatingList({ ratings }: { ratings: readonly GoalRating[] }) {
  return (
    <DataTable
      caption={m.goals_ratings()}
      captionHidden
      rows={ratings.toReversed()}
      rowKey={({ id }) => id}
      columns={[
        { key: 'on', label: m.goals_rated_on(), cell: ({ on }: GoalRating) => <DateText value={on} /> },
        {
          key: 'score',
          label: m.goals_level(),
          cell: ({ score }) => `${signed(score)} · ${levelLabel(score)}`,
        },
        { key: 'words', label: m.goals_rating_words(), cell: ({ words }) => words || null },
      ]}
    />
  )
}
