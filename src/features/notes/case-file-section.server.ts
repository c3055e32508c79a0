import { m } from '#platform/i18n/messages.ts'
import { type CaseFileSection, type FileEntry, fileMoment } from '#features/cases/index.ts'
import { historyOfCase } from './data/history-reader.server.ts'
import { noteReaders } from './permissions.ts'
import { type HistoryEntry, presentHistory } from './present/entries.server.ts'

const everything = { kind: null, from: null, until: null, personIds: null, page: 1 } as const

/** The whole timeline, the latest first, for the file of the case; notes are there in full. */
export const notesFileSection: CaseFileSection = {
  title: m.notes_title,
  category: 'note',
  roles: noteReaders,
  read: async (trx, entered, openCase) => {
    const { rows } = await historyOfCase(trx, entered, openCase.caseId, { ...everything, perPage: null })
    if (rows.length === 0) return []
    const entries = (await presentHistory(trx, entered, openCase, rows)).map(entryOf)
    return [{ kind: 'entries', title: m.notes_title(), entries }]
  },
}

function entryOf({ id, on, note, told }: HistoryEntry): FileEntry {
  if (!note) return { id, on, title: told, by: m.notes_by_program(), facts: '', words: '' }
  const facts = [
    note.recordedAt.slice(0, 10) === on ? '' : `${m.ui_recorded_at()} ${fileMoment(note.recordedAt)}`,
    m.ui_visible_for({ readers: note.readers }),
    note.when,
    note.who ? m.notes_with({ who: note.who }) : '',
    note.interpreter ? m.notes_interpreted({ by: note.interpreter }) : '',
    note.corrected ? m.notes_was_corrected() : '',
  ]
  return {
    id,
    on,
    title: note.heading,
    by: note.by,
    facts: facts.filter(Boolean).join(' · '),
    words: note.words,
  }
}
