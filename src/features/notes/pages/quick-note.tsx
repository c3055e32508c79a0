import { useEffect } from 'react'
import { today } from '#platform/clock.server.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { casesToWorkOn, noteListReading } from '#features/cases/index.ts'
import { Combobox } from '#ui/choices/combobox.tsx'
import { formatDay } from '#ui/data/date-format.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { noteContact } from '../commands/note-contact.server.ts'
import { FollowUpFields } from '../components/follow-up-fields.tsx'
import { LevelChoice } from '../components/level-choice.tsx'
import { ShortNoteFields } from '../components/note-fields.tsx'
import { noteKept } from '../labels.ts'
import { noteLeaders } from '../permissions.ts'
import type { Route } from './+types/quick-note'

export const handle = definePage({
  access: {
    roles: noteLeaders,
    recorded: 'list.read once per day and membership; case.opened and case_note.added when sent',
  },
  title: m.notes_quick,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const cases = await casesToWorkOn(trx, entered)
  await noteListReading(trx, 'cases')
  return {
    cases: cases.map(({ caseRef, displayName, birthYear }) => ({
      value: caseRef,
      label: [displayName ?? m.cases_name_not_shared(), birthYear ? `* ${birthYear}` : '']
        .filter(Boolean)
        .join(', '),
    })),
    chosen: cases.find(({ caseRef }) => caseRef === url.searchParams.get('fall'))?.caseRef ?? '',
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    today: formatDay(today().toString(), getLocale()),
    followUpDay: formatDay(today().add({ days: 3 }).toString(), getLocale()),
  }
})

export const action = formAction(noteContact, { done: noteKept, caseField: 'case' })

/** Whoever came to write a note begins at once: the first field that is still empty has the focus. */
function useFocusOnFirst(name: 'case' | 'kind' | null) {
  useEffect(() => {
    if (name) document.querySelector<HTMLElement>(`#${name}`)?.focus()
  }, [name])
}

export default function QuickNote({ loaderData, actionData }: Route.ComponentProps) {
  const { cases, chosen, formKey, draft, today: day } = loaderData
  useFocusOnFirst(actionData ? null : chosen ? 'kind' : 'case')
  const field = formFields(actionData, draft, { case: chosen, happened_on: day, level: 'team' })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{handle.title()}</h1>
      {cases.length === 0 ? (
        <EmptyState title={m.notes_no_cases()}>{m.notes_no_cases_words()}</EmptyState>
      ) : (
        <>
          <p className="kern-body">{m.notes_quick_words()}</p>
          <CommandForm formKey={formKey} answer={actionData}>
            <Combobox {...field('case')} label={m.notes_case()} options={cases} />
            <ShortNoteFields field={field} />
            <FollowUpFields field={field} example={loaderData.followUpDay} />
            <LevelChoice field={field} />
            <FormActions>
              <SubmitButton>{m.notes_keep()}</SubmitButton>
            </FormActions>
          </CommandForm>
        </>
      )}
    </>
  )
}
