import { Link } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { runsOf } from '#platform/jobs/job-runs.server.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { jobRoles } from '../permissions.ts'
import { stateLabel } from '../state-labels.ts'
import { taskLabel } from '../task-labels.ts'
import type { Route } from './+types/job-runs'

export const handle = definePage({
  access: { roles: jobRoles, recorded: 'none: tasks of the program name no persons' },
  title: m.jobs_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, _args: Route.LoaderArgs) => ({
  runs: (await runsOf(trx, entered, 100)).map((run) => ({
    ref: run.ref,
    task: taskLabel(run.task),
    state: stateLabel(run.state),
    done: run.done,
    total: run.total ?? 0,
    at: run.createdAt.toISOString(),
  })),
}))

export default function JobRuns({ loaderData }: Route.ComponentProps) {
  const { runs } = loaderData
  return (
    <>
      <h1 className="kern-heading-large">{m.jobs_title()}</h1>
      <p className="kern-body">{m.jobs_words()}</p>
      {runs.length === 0 ? (
        <EmptyState title={m.jobs_none()}>{m.jobs_none_words()}</EmptyState>
      ) : (
        <DataTable
          caption={m.jobs_title()}
          captionHidden
          rows={runs}
          rowKey={(run) => run.ref}
          columns={[
            {
              key: 'task',
              label: m.jobs_task(),
              cell: (run) => <Link to={`/verwaltung/aufgaben/${run.ref}`}>{run.task}</Link>,
            },
            { key: 'state', label: m.jobs_state(), cell: (run) => run.state },
            {
              key: 'progress',
              label: m.jobs_progress(),
              cell: (run) => m.ui_run_progress({ done: run.done, total: run.total }),
            },
            { key: 'at', label: m.jobs_asked_at(), cell: (run) => <DateText value={run.at} /> },
          ]}
        />
      )}
    </>
  )
}
