import { sql } from 'kysely'
import { isInPerson, noteKinds } from '#domain/case-course/notes/note-kinds.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { NotesTables } from './tables.ts'

const notes = (trx: Trx, entered: Entered, caseId: string) =>
  tablesOf<NotesTables>(trx)
    .selectFrom('case_note')
    .select(['id', 'ref', 'first_id as firstId', 'supersedes', 'level', 'kind', 'place', 'minutes'])
    .select(['happened_on as happenedOn', 'person_ids as personIds', 'organisation_id as organisationId'])
    .select(sql<string | null>`left(happened_at::text, 5)`.as('happenedAt'))
    .select(['others', 'interpreter', 'interpreter_language as interpreterLanguage', 'subject', 'words'])
    .select(['recorded_at as recordedAt', 'recorded_by as recordedBy'])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)

export type NoteRow = Awaited<ReturnType<ReturnType<typeof notes>['execute']>>[number]

/** Notes of the open case by their inner ids. */
export async function notesById(
  trx: Trx,
  entered: Entered,
  caseId: string,
  ids: readonly string[],
): Promise<Map<string, NoteRow>> {
  if (ids.length === 0) return new Map()
  const rows = await notes(trx, entered, caseId).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** All versions of the note that an address names, the one that stands first; empty where there is none such. */
export async function versionsOfNote(
  trx: Trx,
  entered: Entered,
  caseId: string,
  ref: string,
): Promise<NoteRow[]> {
  const rows = await notes(trx, entered, caseId)
    .where('first_id', '=', (is) =>
      is
        .selectFrom('case_note as named')
        .select('named.first_id')
        .where('named.site_id', '=', entered.siteId)
        .where('named.case_id', '=', caseId)
        .where('named.ref', '=', ref),
    )
    .execute()
  return latestFirst(rows)
}

/** Each version names the one before it; clocks are not asked. */
function latestFirst(rows: readonly NoteRow[]): NoteRow[] {
  const followed = new Map(rows.map((row) => [row.supersedes, row]))
  const ordered: NoteRow[] = []
  for (let next = followed.get(null); next; next = followed.get(next.id)) ordered.unshift(next)
  return ordered
}

/** Changes of who may read a note, the latest first; empty for whoever does not lead the case. */
export const levelsOfNote = (trx: Trx, entered: Entered, caseId: string, firstId: string) =>
  tablesOf<NotesTables>(trx)
    .selectFrom('case_note_level')
    .select(['id', 'from_level as from', 'to_level as to', 'reason'])
    .select(['changed_at as changedAt', 'changed_by as changedBy'])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .where('note_id', '=', firstId)
    .orderBy('id', 'desc')
    .execute()

// One pass over the notes of the open case; asked row by row, a case with many notes takes a second.
const isCurrent = sql<boolean>`(site_id, id) not in (select later.site_id, later.supersedes from app.case_note later where later.supersedes is not null)`

/** Minutes of all notes of the open case that the caller may read, each in the version that stands. */
export async function minutesOfCase(trx: Trx, entered: Entered, caseId: string): Promise<number> {
  const { total } = await tablesOf<NotesTables>(trx)
    .selectFrom('case_note')
    .select(sql<number>`coalesce(sum(minutes), 0)::int`.as('total'))
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .where(isCurrent)
    .executeTakeFirstOrThrow()
  return total
}

/** Whether somebody of the case was met face to face on a day (YYYY-MM-DD) or later. */
export async function hasMetSince(trx: Trx, entered: Entered, caseId: string, day: string): Promise<boolean> {
  const found = await tablesOf<NotesTables>(trx)
    .selectFrom('case_note')
    .select('id')
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .where('kind', 'in', noteKinds.filter(isInPerson))
    .where('happened_on', '>=', day)
    .where(isCurrent)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
