import { berlinWall } from '#domain/case-course/appointments/berlin-time.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { membershipTitles } from '#features/organisations/index.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { EndedTasks, OpenTasks } from '../components/task-table.tsx'
import { tasksOfCase } from '../data/task-reader.server.ts'
import { mayKeepTasks, taskKeepers, taskReaders } from '../permissions.ts'
import type { Route } from './+types/tasks'

export const handle = definePage({
  access: { roles: taskReaders, recorded: 'case.opened, part aufgaben' },
  title: m.case_tasks_title,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async ({ trx, entered, openCase }, _args: Route.LoaderArgs) => {
  const [tasks, titles] = await Promise.all([
    tasksOfCase(trx, entered, openCase.caseId),
    membershipTitles(trx, entered),
  ])
  const now = today().toString()
  const lines = tasks.map(({ id: _inner, endedAt, endedBy, recordedBy, ...task }) => ({
    ...task,
    overdue: task.due < now,
    by: titles.get(recordedBy) ?? m.case_tasks_by_former(),
    endedOn: endedAt && berlinWall(endedAt.toISOString()).day,
    endedBy: endedBy && (titles.get(endedBy) ?? m.case_tasks_by_former()),
    formKey: crypto.randomUUID(),
  }))
  return {
    here: `/faelle/${openCase.ref}/aufgaben`,
    open: lines.filter(({ state }) => state === 'open'),
    ended: lines
      .filter(({ state }) => state !== 'open')
      .toSorted((one, other) => other.endedOn!.localeCompare(one.endedOn!)),
    mayKeep: mayKeepTasks(openCase) && taskKeepers.some((role) => role === entered.role),
  }
})

export default function Tasks({ loaderData }: Route.ComponentProps) {
  const { here, open, ended, mayKeep } = loaderData
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.case_tasks_title()}</h2>
        {mayKeep ? (
          <ButtonLink to={`${here}/neu`} kind="primary" icon="add">
            {m.case_tasks_new()}
          </ButtonLink>
        ) : null}
      </div>
      {open.length === 0 ? (
        <EmptyState title={m.case_tasks_empty()} level={3}>
          {m.case_tasks_empty_words()}
        </EmptyState>
      ) : (
        <OpenTasks title={m.case_tasks_open_ones()} here={here} lines={open} mayKeep={mayKeep} />
      )}
      {ended.length > 0 ? (
        <EndedTasks title={m.case_tasks_ended_ones()} here={here} lines={ended} mayKeep={mayKeep} />
      ) : null}
    </>
  )
}
