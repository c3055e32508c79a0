import { data } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { formFields } from '#ui/forms/command-form.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { noteContact } from '../commands/note-contact.server.ts'
import { FollowUpFields } from '../components/follow-up-fields.tsx'
import { LevelChoice } from '../components/level-choice.tsx'
import { NoteForm } from '../components/note-form.tsx'
import { noteForm } from '../note-form.server.ts'
import { noteKept } from '../labels.ts'
import { mayNote, noteAuthors } from '../permissions.ts'
import type { Route } from './+types/new-note'

export const handle = definePage({
  access: { roles: noteAuthors, recorded: 'case.opened, part verlauf; case_note.added' },
  title: m.notes_new,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.notes_title, to: '/faelle/:caseRef/verlauf' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async (scope, { url }: Route.LoaderArgs) => {
  if (!mayNote(scope.openCase)) throw data(null, { status: 403 })
  return noteForm(scope, url)
})

export const action = formAction(noteContact, { done: noteKept })

export default function NewNote({ loaderData, actionData }: Route.ComponentProps) {
  const { back, leads, today, persons, followUpDay } = loaderData
  const stored = { happened_on: today, level: 'team' }
  const field = formFields(actionData, loaderData.draft, stored)
  return (
    <NoteForm
      title={handle.title()}
      words={m.notes_new_words()}
      submit={m.notes_keep()}
      back={back}
      form={loaderData}
      stored={stored}
      present={persons.slice(0, 1).map(({ value }) => value)}
      answer={actionData}
    >
      {followUpDay ? <FollowUpFields field={field} example={followUpDay} /> : null}
      {leads ? <LevelChoice field={field} /> : null}
    </NoteForm>
  )
}
