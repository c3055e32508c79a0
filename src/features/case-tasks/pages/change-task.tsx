import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { pageTitle } from '#ui/page-title.ts'
import { changeTask } from '../commands/change-task.server.ts'
import { TaskForm } from '../components/task-form.tsx'
import { taskKeepers } from '../permissions.ts'
import { taskPage } from '../task-page.server.ts'
import type { Route } from './+types/change-task'

export const handle = definePage({
  access: { roles: taskKeepers, recorded: 'case.opened, part aufgaben; case_task.changed' },
  title: m.case_tasks_change,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.case_tasks_title, to: '/faelle/:caseRef/aufgaben' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { task, ...form } = await taskPage(scope, params.taskRef, url, 'open')
  const { version, due, title, note } = task
  return { ...form, version, stored: { title, note, due: formatDay(due, getLocale()) } }
})

export const action = formAction(changeTask, {
  done: m.case_tasks_changed,
  also: ({ params }) => ({ task: params.taskRef }),
})

export default function ChangeTask({ loaderData, actionData }: Route.ComponentProps) {
  return <TaskForm {...loaderData} title={handle.title()} answer={actionData} />
}
