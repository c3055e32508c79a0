import { data } from 'react-router'
import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { pageTitle } from '#ui/page-title.ts'
import { addTask } from '../commands/add-task.server.ts'
import { TaskForm } from '../components/task-form.tsx'
import { mayKeepTasks, taskKeepers } from '../permissions.ts'
import type { Route } from './+types/new-task'

export const handle = definePage({
  access: { roles: taskKeepers, recorded: 'case.opened, part aufgaben; case_task.added' },
  title: m.case_tasks_new,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.case_tasks_title, to: '/faelle/:caseRef/aufgaben' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    if (!mayKeepTasks(openCase)) throw data(null, { status: 403 })
    return {
      back: `/faelle/${openCase.ref}/aufgaben`,
      formKey: crypto.randomUUID(),
      draft: await findDraft(trx, entered, url.pathname),
    }
  },
)

export const action = formAction(addTask, { done: m.case_tasks_added })

export default function NewTask({ loaderData, actionData }: Route.ComponentProps) {
  return <TaskForm {...loaderData} title={handle.title()} answer={actionData} />
}
