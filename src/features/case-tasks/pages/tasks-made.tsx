import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { namesOf } from '../chosen-cases.server.ts'
import { takeTasksBack } from '../commands/undo-tasks.server.ts'
import { findBulk } from '../data/bulk-reader.server.ts'
import { taskKeepers } from '../permissions.ts'
import type { Route } from './+types/tasks-made'

export const handle = definePage({
  access: {
    roles: taskKeepers,
    recorded: 'none: what oneself just did; case_task.undone per case, case_tasks.undone',
  },
  title: m.case_tasks_made_title,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async (scope, { params }: Route.LoaderArgs) => {
  const { trx, entered } = scope
  const bulk = await named(scope, params.bulkRef, (ref) => findBulk(trx, entered, ref))
  const nameOf = await namesOf(
    trx,
    entered,
    bulk.tasks.map(({ caseRef }) => caseRef),
  )
  return {
    formKey: crypto.randomUUID(),
    undoneAt: bulk.undoneAt?.toISOString() ?? null,
    tasks: bulk.tasks
      .map((task) => ({ ...task, name: nameOf(task.caseRef) }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'de')),
  }
})

export const action = formAction(takeTasksBack, {
  done: m.case_tasks_undone,
  also: ({ params }) => ({ bulk: params.bulkRef }),
})

export default function TasksMade({ loaderData, actionData }: Route.ComponentProps) {
  const { formKey, undoneAt, tasks } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{handle.title()}</h1>
      {undoneAt ? (
        <p className="kern-body">
          {m.case_tasks_undone_words()} <DateText value={undoneAt} />
        </p>
      ) : (
        <>
          <p className="kern-body">{m.case_tasks_made_words()}</p>
          <DataTable
            caption={handle.title()}
            captionHidden
            rows={tasks}
            rowKey={(task) => task.caseRef}
            rowTo={(task) => `/faelle/${task.caseRef}/aufgaben`}
            columns={[
              { key: 'case', label: m.cases_case(), cell: (task) => task.name },
              { key: 'title', label: m.case_tasks_name(), cell: (task) => task.title },
              { key: 'due', label: m.case_tasks_due(), cell: (task) => <DateText value={task.due} /> },
              {
                key: 'touched',
                label: m.case_tasks_state(),
                cell: (task) => (task.untouched ? m.case_tasks_untouched() : m.case_tasks_touched()),
              },
            ]}
          />
          <CommandForm formKey={formKey} answer={actionData}>
            <FormActions>
              <SubmitButton kind="secondary">{m.case_tasks_undo()}</SubmitButton>
              <ButtonLink to="/faelle" kind="primary">
                {m.case_tasks_back_to_list()}
              </ButtonLink>
            </FormActions>
          </CommandForm>
        </>
      )}
      {undoneAt ? <ButtonLink to="/faelle">{m.case_tasks_back_to_list()}</ButtonLink> : null}
    </>
  )
}
