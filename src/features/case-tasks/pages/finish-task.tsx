import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { pageTitle } from '#ui/page-title.ts'
import { endTask } from '../commands/end-task.server.ts'
import { TaskMoveForm } from '../components/task-move-form.tsx'
import { taskKeepers } from '../permissions.ts'
import { taskPage } from '../task-page.server.ts'
import type { Route } from './+types/finish-task'

export const handle = definePage({
  access: { roles: taskKeepers, recorded: 'case.opened, part aufgaben; case_task.ended' },
  title: m.case_tasks_finish_title,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.case_tasks_title, to: '/faelle/:caseRef/aufgaben' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, (scope, { params, url }: Route.LoaderArgs) =>
  taskPage(scope, params.taskRef, url, 'open'),
)

export const action = formAction(endTask, {
  done: m.case_tasks_finished,
  also: ({ params }) => ({ task: params.taskRef, to: 'done' }),
})

export default function FinishTask({ loaderData, actionData }: Route.ComponentProps) {
  const { back, formKey, task } = loaderData
  return (
    <TaskMoveForm
      title={handle.title()}
      submit={m.case_tasks_finish()}
      back={back}
      formKey={formKey}
      task={task}
      answer={actionData}
    />
  )
}
