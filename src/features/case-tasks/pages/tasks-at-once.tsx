import { taskLimits } from '#domain/case-course/tasks/task.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { chosenCases, noteListReading } from '#features/cases/index.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { namesOf, reasonWords } from '../chosen-cases.server.ts'
import { addTasksToCases } from '../commands/add-tasks-at-once.server.ts'
import { ChosenCases } from '../components/chosen-cases.tsx'
import { casesToWrite } from '../data/bulk-reader.server.ts'
import { taskKeepers } from '../permissions.ts'
import type { Route } from './+types/tasks-at-once'

export const handle = definePage({
  access: {
    roles: taskKeepers,
    recorded: 'list.read once per day and membership; case_task.added per case; case_tasks.added',
  },
  title: m.case_tasks_at_once,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const refs = chosenCases(url.searchParams)
  const checked = await casesToWrite(trx, refs)
  const nameOf = await namesOf(trx, entered, refs)
  await noteListReading(trx, 'cases')
  return {
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    cases: checked.map(({ caseRef, why }) => ({
      ref: caseRef,
      name: nameOf(caseRef),
      hindered: why && reasonWords(why),
    })),
  }
})

export const action = formAction(addTasksToCases, {
  done: ({ count }) => m.case_tasks_made({ count: count ?? 0 }),
})

export default function TasksAtOnce({ loaderData, actionData }: Route.ComponentProps) {
  const { cases, formKey, draft } = loaderData
  const field = formFields(actionData, draft)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{handle.title()}</h1>
      {cases.length === 0 ? (
        <EmptyState
          title={m.case_tasks_none_chosen()}
          action={<ButtonLink to="/faelle">{m.cases_title()}</ButtonLink>}
        >
          {m.case_tasks_none_chosen_words()}
        </EmptyState>
      ) : (
        <>
          <ChosenCases cases={cases} path="/faelle/aufgaben" />
          <CommandForm formKey={formKey} answer={actionData}>
            {cases.map(({ ref }) => (
              <input type="hidden" name="fall" value={ref} key={ref} />
            ))}
            <TextField {...field('title')} label={m.case_tasks_name()} hint={m.case_tasks_name_hint()} />
            <DateField {...field('due')} label={m.case_tasks_due()} />
            <TextArea
              {...field('note')}
              label={m.case_tasks_note()}
              rows={3}
              limit={taskLimits.note}
              optional
            />
            <FormActions>
              <SubmitButton>{m.case_tasks_make({ count: cases.length })}</SubmitButton>
              <ButtonLink to="/faelle">{m.ui_cancel()}</ButtonLink>
            </FormActions>
          </CommandForm>
        </>
      )}
    </>
  )
}
