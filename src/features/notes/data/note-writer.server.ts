import { sql } from 'kysely'
import type { Interpreter, NoteKind, NoteLevel } from '#domain/case-course/notes/note-kinds.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { NotesTables } from './tables.ts'

/** What a note says; ids are inner ones, the day is YYYY-MM-DD, the time HH:MM. */
export type NoteContent = {
  kind: NoteKind
  happenedOn: string
  happenedAt: string | null
  place: string
  minutes: number | null
  personIds: readonly string[]
  organisationId: string | null
  others: string
  interpreter: Interpreter | null
  interpreterLanguage: string | null
  subject: string
  words: string
}

/**
 * Stores a note, or the version that follows another one. Who wrote it and when is stamped by the database.
 * @param follows the version that is corrected, with the first one of its note; null for a new note
 */
export async function insertNote(
  trx: Trx,
  entered: Entered,
  {
    caseId,
    level,
    follows,
  }: {
    caseId: string
    level: NoteLevel
    follows: { id: string; firstId: string } | null
  },
  note: NoteContent,
): Promise<{ id: string; ref: string }> {
  const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(trx)
  const { id } = rows[0]!
  return tablesOf<NotesTables>(trx)
    .insertInto('case_note')
    .values({
      site_id: entered.siteId,
      id,
      case_id: caseId,
      first_id: follows?.firstId ?? id,
      supersedes: follows?.id ?? null,
      level,
      kind: note.kind,
      happened_on: note.happenedOn,
      happened_at: note.happenedAt,
      place: note.place,
      minutes: note.minutes,
      person_ids: [...note.personIds],
      organisation_id: note.organisationId,
      others: note.others,
      interpreter: note.interpreter,
      interpreter_language: note.interpreterLanguage,
      subject: note.subject,
      words: note.words,
      recorded_by: entered.membershipId,
    })
    .returning(['id', 'ref'])
    .executeTakeFirstOrThrow()
}

/** Changes who may read a note in all its versions and keeps why; false where somebody was faster. */
export async function changeLevel(
  trx: Trx,
  firstId: string,
  level: NoteLevel,
  reason: string,
): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`
    select gate.change_note_level(${firstId}, ${level}, ${reason}) as changed`.execute(trx)
  return rows[0]?.changed === true
}
