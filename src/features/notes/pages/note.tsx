import { decideCorrection } from '#domain/case-course/notes/note-decisions.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { membershipTitles } from '#features/organisations/index.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { TimelineList } from '#ui/data/timeline-list.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { LevelTable } from '../components/level-table.tsx'
import { NoteBody } from '../components/note-body.tsx'
import { levelsOfNote, versionsOfNote } from '../data/note-reader.server.ts'
import { levelLabel } from '../labels.ts'
import { leadsCase, mayNote, noteReaders } from '../permissions.ts'
import { notePresenter } from '../present/note.server.ts'
import type { Route } from './+types/note'

export const handle = definePage({
  access: { roles: noteReaders, recorded: 'case.opened, part verlauf' },
  title: m.notes_note,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.notes_title, to: '/faelle/:caseRef/verlauf' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async (scope, { params }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const versions = await named(scope, params.noteRef, async (ref) => {
    const found = await versionsOfNote(trx, entered, openCase.caseId, ref)
    return found.length > 0 ? found : undefined
  })
  const [now] = versions
  const [present, titles, levels] = await Promise.all([
    notePresenter(trx, entered),
    membershipTitles(trx, entered),
    levelsOfNote(trx, entered, openCase.caseId, now!.firstId),
  ])
  const leads = leadsCase(openCase)
  const writer = { membershipId: entered.membershipId, leads }
  return {
    here: `/faelle/${openCase.ref}/verlauf`,
    versions: versions.map(present),
    levels: levels.map(({ id, from, to, reason, changedAt, changedBy }) => ({
      id,
      from: levelLabel(from),
      to: levelLabel(to),
      reason,
      at: changedAt.toISOString(),
      by: titles.get(changedBy) ?? '',
    })),
    mayCorrect:
      mayNote(openCase) && decideCorrection({ recordedBy: now!.recordedBy, isCurrent: true }, writer).ok,
    maySetLevel: mayNote(openCase) && leads,
  }
})

export default function Note({ loaderData }: Route.ComponentProps) {
  const { here, versions, levels, mayCorrect, maySetLevel } = loaderData
  const [now, ...earlier] = versions
  const entryOf = (note: (typeof versions)[number]) => ({
    id: note.ref,
    heading: note.heading,
    by: note.by,
    at: note.on,
    recordedAt: note.recordedAt,
    readers: note.readers,
    body: <NoteBody note={note} />,
  })
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.notes_note()}</h2>
        <div className="button-row">
          {mayCorrect ? (
            <ButtonLink to={`${here}/${now!.ref}/berichtigen`}>{m.notes_correct()}</ButtonLink>
          ) : null}
          {maySetLevel ? (
            <ButtonLink to={`${here}/${now!.ref}/vertraulichkeit`}>{m.notes_change_level()}</ButtonLink>
          ) : null}
          <ButtonLink to={here} kind="tertiary">
            {m.notes_back()}
          </ButtonLink>
        </div>
      </div>
      <TimelineList entries={[entryOf(now!)]} level={3} />
      {now!.byChild ? (
        <p>
          <ButtonLink to={`${here.replace(/verlauf$/, 'beobachtungen/neu')}`} kind="tertiary">
            {m.notes_child_observe()}
          </ButtonLink>
        </p>
      ) : null}
      {earlier.length > 0 ? (
        <section className="flow">
          <h3 className="kern-heading-small">{m.notes_earlier()}</h3>
          <TimelineList entries={earlier.map(entryOf)} level={4} />
        </section>
      ) : null}
      {levels.length > 0 ? <LevelTable levels={levels} /> : null}
    </>
  )
}
