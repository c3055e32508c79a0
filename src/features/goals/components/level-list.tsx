import { type GoalLevels, type Score, scores } from '#domain/plan/goal/goal.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { MissingValue } from '#ui/data/missing-value.tsx'
import { levelLabel, signed } from '../labels.ts'

/** What each level of a goal means, best first; the one it stands at is marked. */
export function LevelList({ levels, now }: { levels: GoalLevels; now: Score | null }) {
  return (
    <DataTable
      caption={m.goals_levels()}
      captionHidden
      rows={scores.toReversed()}
      rowKey={String}
      columns={[
        {
          key: 'level',
          label: m.goals_level(),
          cell: (score: Score) =>
            `${signed(score)} · ${levelLabel(score)}${score === now ? ` (${m.goals_stands_here()})` : ''}`,
        },
        { key: 'words', label: m.goals_means(), cell: (score) => levels[score] || <MissingValue /> },
      ]}
    />
  )
}
