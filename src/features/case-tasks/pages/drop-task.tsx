import { taskLimits } from '#domain/case-course/tasks/task.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { formFields } from '#ui/forms/command-form.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { endTask } from '../commands/end-task.server.ts'
import { TaskMoveForm } from '../components/task-move-form.tsx'
import { taskKeepers } from '../permissions.ts'
import { taskPage } from '../task-page.server.ts'
import type { Route } from './+types/drop-task'

export const handle = definePage({
  access: { roles: taskKeepers, recorded: 'case.opened, part aufgaben; case_task.ended' },
  title: m.case_tasks_drop_title,
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
  done: m.case_tasks_dropped,
  also: ({ params }) => ({ task: params.taskRef, to: 'dropped' }),
})

export default function DropTask({ loaderData, actionData }: Route.ComponentProps) {
  const { back, formKey, draft, task } = loaderData
  return (
    <TaskMoveForm
      title={handle.title()}
      submit={m.case_tasks_drop()}
      back={back}
      formKey={formKey}
      task={task}
      answer={actionData}
    >
      <TextArea
        {...formFields(actionData, draft)('reason')}
        label={m.case_tasks_reason()}
        hint={m.case_tasks_reason_hint()}
        rows={3}
        limit={taskLimits.reason}
      />
    </TaskMoveForm>
  )
}
