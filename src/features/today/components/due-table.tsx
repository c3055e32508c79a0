import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DataTable } from '#ui/data/data-table.tsx'
import type { TodayRow } from '../gather-steps.ts'

/** A line as the page shows it; `note` says what is to be known of its day. */
export type TodayLine = Omit<TodayRow, 'urgency' | 'off' | 'waitsUntil' | 'escalatedOn'> & { note?: string }

const kinds = {
  title_expires: m.today_title_expires,
  wake_up: m.today_wake_up,
  transition_gap: m.today_transition_gap,
  reassessment: m.today_reassessment,
  phase_length: m.today_phase_length,
  first_talk: m.today_first_talk,
  review: m.today_review,
  follow_up: m.today_follow_up,
  consultation: m.today_consultation,
  appointment: m.today_appointment,
  mail_unsent: m.today_mail_unsent,
  approval: m.today_approval,
  task: m.today_task,
}

/** The tab of the case on which the item is dealt with; otherwise its first. */
const tabs: Partial<Record<TodayLine['kind'], string>> = {
  transition_gap: '/zeitachse',
  reassessment: '/bedarfe',
  wake_up: '/stand',
  phase_length: '/stand',
  first_talk: '/stand',
  review: '/stand',
  follow_up: '/stand',
  consultation: '/beratung',
  appointment: '/termine',
  mail_unsent: '/termine',
  approval: '/freigaben',
  task: '/aufgaben',
}

function what(row: TodayLine): string {
  if (row.kind === 'task' && row.step !== null) return m.today_task_named({ title: row.step })
  if (row.kind !== 'step_due') return kinds[row.kind]()
  if (row.step === null) return m.today_steps({ count: row.steps })
  return row.steps > 1 ? m.today_step_and_more({ step: row.step, count: row.steps - 1 }) : row.step
}

function Due({ row }: { row: TodayLine }) {
  return (
    <>
      <DateText value={row.due} />
      {row.note ? <span className="cell-note">{row.note}</span> : null}
    </>
  )
}

/** Due items of one degree of urgency; each leads to its case and says why it is mine. */
export function DueTable({
  caption,
  rows,
  mayWait,
}: {
  caption: string
  rows: readonly TodayLine[]
  /** whether the reader may put something off */
  mayWait: boolean
}) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.key}
      rowTo={(row) => `/faelle/${row.caseRef}${tabs[row.kind] ?? ''}`}
      columns={[
        { key: 'name', label: m.today_case(), cell: (row) => row.name ?? m.today_without_name() },
        { key: 'what', label: m.today_what(), cell: what },
        { key: 'due', label: m.today_due(), cell: (row) => <Due row={row} /> },
        {
          key: 'why',
          label: m.today_why(),
          cell: (row) => (row.asDeputy ? m.today_because_deputy() : m.today_because_responsible()),
        },
        ...(mayWait
          ? [
              {
                key: 'wait',
                label: m.today_let_wait(),
                actions: true,
                cell: (row: TodayLine) => (
                  <Link className="kern-link" to={`/faelle/${row.caseRef}/zurueckstellen/${row.key}`}>
                    {m.today_let_wait()}
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
