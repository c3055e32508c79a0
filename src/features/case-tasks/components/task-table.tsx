import { Form, Link } from 'react-router'
import type { TaskState } from '#domain/case-course/tasks/task.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { HiddenKey } from '#ui/forms/hidden-key.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { stateBadge, stateLabel } from '../labels.ts'

/** A task in the list; days are YYYY-MM-DD, names are titles of memberships. */
export type TaskLine = {
  ref: string
  title: string
  note: string
  due: string
  overdue: boolean
  state: TaskState
  version: number
  by: string
  endedOn: string | null
  endedBy: string | null
  reason: string
  formKey: string
}

interface TaskTableProps {
  title: string
  /** Address of the list. */
  here: string
  lines: readonly TaskLine[]
  mayKeep: boolean
}

function What({ line }: { line: TaskLine }) {
  return (
    <>
      {line.title}
      {line.note ? <span className="cell-note">{line.note}</span> : null}
    </>
  )
}

function Due({ line }: { line: TaskLine }) {
  return (
    <>
      <DateText value={line.due} />
      {line.overdue ? <span className="cell-note">{m.case_tasks_overdue()}</span> : null}
    </>
  )
}

function Deeds({ line, here }: { line: TaskLine; here: string }) {
  const to = (path: string) => `${here}/${line.ref}/${path}`
  const deed = (path: string, words: string) => (
    <Form method="post" action={to(path)}>
      <HiddenKey value={line.formKey} />
      <input type="hidden" name="version" value={line.version} />
      <SubmitButton kind="tertiary">
        {words}
        <span className="kern-sr-only"> {line.title}</span>
      </SubmitButton>
    </Form>
  )
  const way = (path: string, words: string) => (
    <Link className="kern-link" to={to(path)}>
      {words}
      <span className="kern-sr-only"> {line.title}</span>
    </Link>
  )
  return (
    <div className="row-deeds">
      {line.state === 'open' ? (
        <>
          {deed('erledigt', m.case_tasks_finish())}
          {way('aendern', m.case_tasks_change_short())}
          {way('entfaellt', m.case_tasks_drop_short())}
        </>
      ) : (
        deed('wieder-oeffnen', m.case_tasks_reopen())
      )}
    </div>
  )
}

/** The column of deeds, for whoever may keep tasks. */
const deedsColumn = ({ here, mayKeep }: Pick<TaskTableProps, 'here' | 'mayKeep'>) =>
  mayKeep
    ? [
        {
          key: 'deeds',
          label: m.case_tasks_deeds(),
          actions: true,
          cell: (line: TaskLine) => <Deeds line={line} here={here} />,
        },
      ]
    : []

/** What is to be done, each with its deeds. */
export function OpenTasks({ title, here, lines, mayKeep }: TaskTableProps) {
  return (
    <section className="flow">
      <h3 className="kern-heading-small">{title}</h3>
      <DataTable
        caption={title}
        captionHidden
        rows={lines}
        rowKey={(line) => line.ref}
        columns={[
          { key: 'what', label: m.case_tasks_name(), cell: (line) => <What line={line} /> },
          { key: 'due', label: m.case_tasks_due(), cell: (line) => <Due line={line} /> },
          { key: 'by', label: m.case_tasks_by(), cell: (line) => line.by },
          ...deedsColumn({ here, mayKeep }),
        ]}
      />
    </section>
  )
}

/** What was done or dropped, by whom and why. */
export function EndedTasks({ title, here, lines, mayKeep }: TaskTableProps) {
  return (
    <section className="flow">
      <h3 className="kern-heading-small">{title}</h3>
      <DataTable
        caption={title}
        captionHidden
        rows={lines}
        rowKey={(line) => line.ref}
        columns={[
          { key: 'what', label: m.case_tasks_name(), cell: (line) => <What line={line} /> },
          {
            key: 'state',
            label: m.case_tasks_state(),
            cell: (line) => (
              <>
                <Badge kind={stateBadge[line.state]}>{stateLabel(line.state)}</Badge>
                {line.reason ? <span className="cell-note">{line.reason}</span> : null}
              </>
            ),
          },
          {
            key: 'at',
            label: m.case_tasks_ended_at(),
            cell: (line) => (line.endedOn ? <DateText value={line.endedOn} /> : null),
          },
          { key: 'by', label: m.case_tasks_ended_by(), cell: (line) => line.endedBy },
          ...deedsColumn({ here, mayKeep }),
        ]}
      />
    </section>
  )
}
