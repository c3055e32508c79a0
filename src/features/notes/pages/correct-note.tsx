import { data } from 'react-router'
import { decideCorrection } from '#domain/case-course/notes/note-decisions.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { organisationNames, organisationRefs } from '#features/organisations/index.ts'
import { personHeads } from '#features/persons/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { pageTitle } from '#ui/page-title.ts'
import { correctNote } from '../commands/correct-note.server.ts'
import { NoteForm } from '../components/note-form.tsx'
import { versionsOfNote } from '../data/note-reader.server.ts'
import { noteForm } from '../note-form.server.ts'
import { leadsCase, mayNote, noteAuthors } from '../permissions.ts'
import { storedNote } from '../present/stored-note.ts'
import type { Route } from './+types/correct-note'

export const handle = definePage({
  access: { roles: noteAuthors, recorded: 'case.opened, part verlauf; case_note.corrected' },
  title: m.notes_correct,
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
  const may = decideCorrection(
    { recordedBy: note.recordedBy, isCurrent: true },
    { membershipId: entered.membershipId, leads: leadsCase(openCase) },
  )
  if (!mayNote(openCase) || !may.ok) throw data(null, { status: 403 })
  const [form, heads, names, refs] = await Promise.all([
    noteForm(scope, url),
    personHeads(trx, entered),
    organisationNames(trx, entered),
    organisationRefs(trx, entered),
  ])
  const organisation = note.organisationId ? (refs.get(note.organisationId) ?? '') : ''
  const chosen = { value: organisation, label: names.get(note.organisationId ?? '') ?? '' }
  return {
    ...form,
    noteRef: note.ref,
    // An organisation that was closed since stays what was written.
    organisations:
      organisation && !form.organisations.some(({ value }) => value === organisation)
        ? [...form.organisations, chosen]
        : form.organisations,
    stored: { ...storedNote(note, formatDay(note.happenedOn, getLocale())), organisation },
    present: heads.flatMap(({ ref, ids }) => (note.personIds.some((id) => ids.includes(id)) ? [ref] : [])),
  }
})

export const action = formAction(correctNote, {
  done: m.notes_corrected,
  // What the form showed: an address may name an earlier version.
  also: ({ params }) => ({ note: params.noteRef }),
})

export default function CorrectNote({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <NoteForm
      title={handle.title()}
      words={m.notes_correct_words()}
      submit={m.notes_correct_keep()}
      back={`${loaderData.back}/${loaderData.noteRef}`}
      form={loaderData}
      stored={loaderData.stored}
      present={loaderData.present}
      answer={actionData}
    />
  )
}
