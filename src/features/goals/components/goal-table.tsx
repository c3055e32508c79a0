import type { GoalState } from '#domain/plan/goal/goal.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { stateBadge, stateLabel } from '../labels.ts'

/** A goal in the list. */
export type GoalLine = {
  ref: string
  words: string
  /** for whom, where a case has several persons */
  person: string | null
  domains: string
  /** where it stands, in words; null while it was never rated */
  stands: string | null
  /** titles of the steps that serve it; null where the reader may not see the plan */
  steps: string[] | null
  state: GoalState
}

/** The goals of a case with where they stand and which steps serve them. */
export function GoalTable({ caseRef, lines }: { caseRef: string; lines: readonly GoalLine[] }) {
  return (
    <DataTable
      caption={m.goals_title()}
      captionHidden
      rows={lines}
      rowKey={(line) => line.ref}
      rowTo={(line) => `/faelle/${caseRef}/ziele/${line.ref}`}
      columns={[
        { key: 'words', label: m.goals_goal(), cell: (line: GoalLine) => line.words },
        ...(lines.some((line) => line.person)
          ? [{ key: 'person', label: m.goals_whose(), cell: (line: GoalLine) => line.person }]
          : []),
        { key: 'domains', label: m.goals_domains(), cell: (line) => line.domains },
        { key: 'stands', label: m.goals_stands(), cell: (line) => line.stands ?? m.goals_never_rated() },
        ...(lines.some((line) => line.steps)
          ? [
              {
                key: 'steps',
                label: m.goals_steps(),
                cell: (line: GoalLine) => line.steps?.join('; ') || m.goals_no_step(),
              },
            ]
          : []),
        {
          key: 'state',
          label: m.goals_state(),
          cell: (line) => <Badge kind={stateBadge[line.state]}>{stateLabel(line.state)}</Badge>,
        },
      ]}
    />
  )
}
