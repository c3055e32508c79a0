import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { pageTitle } from '#ui/page-title.ts'
import { reopenTask } from '../commands/reopen-task.server.ts'
import { TaskMoveForm } from '../components/task-move-form.tsx'
import { taskKeepers } from '../permissions.ts'
import { taskPage } from '../task-page.server.ts'
import type { Route } from './+types/reopen-task'

export const handle = definePage({
  access: { roles: taskKeepers, recorded: 'case.opened, part aufgaben; case_task.reopened' },
  title: m.case_tasks_reopen_title,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.case_tasks_title, to: '/faelle/:caseRef/aufgaben' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, (scope, { params, url }: Route.LoaderArgs) =>
  taskPage(scope, params.taskRef, url, 'ended'),
)

export const action = formAction(reopenTask, {
  done: m.case_tasks_reopened,
  also: ({ params }) => ({ task: params.taskRef }),
})

export default function ReopenTask({ loaderData, actionData }: Route.ComponentProps) {
  const { back, formKey, task } = loaderData
  return (
    <TaskMoveForm
      title={handle.title()}
      submit={m.case_tasks_reopen()}
      back={back}
      formKey={formKey}
      task={task}
      answer={actionData}
    />
  )
}
