import type { NoteRow } from '../data/note-reader.server.ts'

/** A note as the fields of its form show it; `day` is its day as people write it. */
export const storedNote = (note: NoteRow, day: string): Record<string, string> => ({
  kind: note.kind,
  happened_on: day,
  happened_at: note.happenedAt ?? '',
  place: note.place,
  minutes: note.minutes === null ? '' : String(note.minutes),
  others: note.others,
  interpreter: note.interpreter ?? '',
  interpreter_language: note.interpreterLanguage ?? '',
  subject: note.subject,
  words: note.words,
})
