import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { CaseTasksTables } from './tables.ts'

/** A case that was chosen; `why` says what stands in the way of a task in it, null where nothing does. */
export type ChosenCase = { caseRef: string; why: 'gone' | 'reading' | 'closed' | null }

/** What stands in the way of a task in each of these cases. */
export async function casesToWrite(trx: Trx, cases: readonly string[]): Promise<ChosenCase[]> {
  const { rows } = await sql<ChosenCase>`
    select case_ref as "caseRef", why from gate.cases_to_write(${[...cases]}::uuid[])`.execute(trx)
  return rows
}

/** A task that was made at once with others; `due` is YYYY-MM-DD. */
export type TaskOfBulk = { caseRef: string; title: string; due: string; untouched: boolean }

/** What the caller did at once under this key, with when it was taken back; undefined where there is no such key. */
export async function findBulk(trx: Trx, entered: Entered, ref: string) {
  const act = await tablesOf<CaseTasksTables>(trx)
    .selectFrom('bulk_act')
    .select(['made_at as madeAt', 'undone_at as undoneAt'])
    .where('site_id', '=', entered.siteId)
    .where('membership_id', '=', entered.membershipId)
    .where('ref', '=', ref)
    .executeTakeFirst()
  if (!act) return undefined
  const { rows } = await sql<TaskOfBulk>`
    select case_ref as "caseRef", title, due::text as due, untouched from gate.tasks_of_bulk(${ref}::uuid)`.execute(
    trx,
  )
  return { ...act, tasks: rows }
}
