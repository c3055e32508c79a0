import { data } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { changeNoteLevel } from '../commands/change-note-level.server.ts'
import { LevelChoice } from '../components/level-choice.tsx'
import { versionsOfNote } from '../data/note-reader.server.ts'
import { leadsCase, mayNote, noteLeaders } from '../permissions.ts'
import { notePresenter } from '../present/note.server.ts'
import type { Route } from './+types/change-level'

export const handle = definePage({
  access: { roles: noteLeaders, recorded: 'case.opened, part verlauf; case_note.level_changed' },
  title: m.notes_change_level,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.notes_title, to: '/faelle/:caseRef/verlauf' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const note = await named(scope, params.noteRef, async (ref) => {
    const versions = await versionsOfNote(trx, entered, openCase.caseId, ref)
    return versions[0]
  })
  if (!mayNote(openCase) || !leadsCase(openCase)) throw data(null, { status: 403 })
  const present = await notePresenter(trx, entered)
  return {
    back: `/faelle/${openCase.ref}/verlauf/${note.ref}`,
    heading: present(note).heading,
    level: note.level,
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
  }
})

export const action = formAction(changeNoteLevel, {
  done: m.notes_level_changed,
  also: ({ params }) => ({ note: params.noteRef }),
})

export default function ChangeLevel({ loaderData, actionData }: Route.ComponentProps) {
  const { back, heading, level, formKey, draft } = loaderData
  const field = formFields(actionData, draft, { level })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{handle.title()}</h2>
      <p className="kern-body">{heading}</p>
      <CommandForm formKey={formKey} answer={actionData} reloadTo={back}>
        <LevelChoice field={field} />
        <TextArea {...field('reason')} label={m.notes_level_reason()} limit={500} />
        <FormActions>
          <SubmitButton>{m.notes_change_level()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
