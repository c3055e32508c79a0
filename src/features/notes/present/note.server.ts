import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { personName } from '#features/cases/index.ts'
import { membershipTitles, organisationNames } from '#features/organisations/index.ts'
import { personHeads } from '#features/persons/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import type { NoteRow } from '../data/note-reader.server.ts'
import { interpreterLabel, kindLabel, levelLabel, timeLabel } from '../labels.ts'

/** A note as pages show it, all in words. */
export type NoteShown = {
  ref: string
  heading: string
  by: string
  on: string
  recordedAt: string
  readers: string
  /** time, place and length in one line; empty where none was told */
  when: string
  /** who took part, empty where nobody was named */
  who: string
  interpreter: string | null
  /** a child interpreted: a finding about how this office works */
  byChild: boolean
  words: string
  corrected: boolean
}

/** Says notes of the open case in words; what it needs to know of names is read once for all of them. */
export async function notePresenter(trx: Trx, entered: Entered): Promise<(note: NoteRow) => NoteShown> {
  const [heads, titles, language, organisations] = await Promise.all([
    personHeads(trx, entered),
    membershipTitles(trx, entered),
    labelsOf('languages'),
    organisationNames(trx, entered),
  ])
  const nameOf = (id: string) => {
    const head = heads.find(({ ids }) => ids.includes(id))
    return head ? personName(head) : m.notes_person_not_shown()
  }
  return (note) => ({
    ref: note.ref,
    heading: `${kindLabel(note.kind)}: ${note.subject}`,
    by: titles.get(note.recordedBy) ?? '',
    on: note.happenedOn,
    recordedAt: note.recordedAt.toISOString(),
    readers: levelLabel(note.level),
    when: [
      note.happenedAt ? m.notes_at_time({ time: note.happenedAt }) : '',
      note.place,
      note.minutes === null ? '' : timeLabel(note.minutes),
    ]
      .filter(Boolean)
      .join(' · '),
    who: [
      ...new Set(note.personIds.map(nameOf)),
      note.organisationId ? (organisations.get(note.organisationId) ?? '') : '',
      note.others,
    ]
      .filter(Boolean)
      .join('; '),
    interpreter: note.interpreter
      ? [
          interpreterLabel(note.interpreter),
          note.interpreterLanguage ? language(note.interpreterLanguage) : '',
        ]
          .filter(Boolean)
          .join(', ')
      : null,
    byChild: note.interpreter === 'child',
    words: note.words,
    corrected: note.supersedes !== null,
  })
}
