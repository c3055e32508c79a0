import type { Generated } from 'kysely'
import type { Interpreter, NoteKind, NoteLevel } from '#domain/case-course/notes/note-kinds.ts'

export interface CaseNoteTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  case_id: string
  first_id: string
  supersedes: string | null
  level: NoteLevel
  kind: NoteKind
  happened_on: string
  happened_at: string | null
  place: Generated<string>
  minutes: number | null
  person_ids: Generated<string[]>
  organisation_id: string | null
  others: Generated<string>
  interpreter: Interpreter | null
  interpreter_language: string | null
  subject: string
  words: Generated<string>
  recorded_at: Generated<Date>
  recorded_by: string
}

export interface CaseNoteLevelTable {
  site_id: string
  id: Generated<string>
  case_id: string
  note_id: string
  from_level: NoteLevel
  to_level: NoteLevel
  reason: string
  changed_at: Generated<Date>
  changed_by: string
}

/** A line of the view `app.case_history`: a note, or what another part of the case tells. */
export interface CaseHistoryView {
  site_id: string
  case_id: string
  source: 'note' | 'course' | 'step' | 'transition' | 'appointment'
  id: string
  ref: string | null
  happened_on: string
  happened_at: string | null
  recorded_at: Date
  code: string
  words: string | null
  from_code: string | null
  to_code: string | null
  person_ids: string[]
}

export interface NotesTables {
  case_note: CaseNoteTable
  case_note_level: CaseNoteLevelTable
  case_history: CaseHistoryView
}
