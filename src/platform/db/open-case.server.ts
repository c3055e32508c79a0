import { sql } from 'kysely'
import type { Category } from '#domain/kernel/categories.ts'
import type { Trx } from './tables.ts'

/** A case that is open in this transaction. */
export type OpenCase = {
  caseId: string
  ref: string
  level: 'open' | 'stub'
  categories: Category[]
  writeCategories: Category[]
  status: 'open' | 'paused' | 'transferred' | 'closed'
  phase: string
  version: number
  sourceKinds: string[]
}

/** What may be due of a case; each kind at most once per source. */
export type WorkItemKind =
  | 'step_due'
  | 'title_expires'
  | 'wake_up'
  | 'transition_gap'
  | 'reassessment'
  | 'phase_length'
  | 'first_talk'
  | 'review'
  | 'follow_up'
  | 'consultation'
  | 'appointment'
  | 'mail_unsent'
  | 'approval'
  | 'pathway_change'
  | 'task'

/** So much of an address the log keeps; whoever makes up a longer one gets "not found" like for any other. */
const longestPart = 80

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Opens a case: checked, logged and set as context by the database in one call.
 * @param part what of the case is read, for the log; empty where a command logs itself
 * @returns null where the caller may not open it or it does not exist; the refusal is logged then
 */
export async function openCase(trx: Trx, ref: string, part: string): Promise<OpenCase | null> {
  if (!uuid.test(ref)) {
    await logRefusal(trx, 'case.opened', part, null)
    return null
  }
  const { rows } = await sql<OpenCase>`
    select case_id as "caseId", ref, level, categories, write_categories as "writeCategories", status, phase, version,
      source_kinds as "sourceKinds" from gate.open_case(${ref}, ${part.slice(0, longestPart)})`.execute(trx)
  return rows[0] ?? null
}

/** Brings the lists of everybody who may open the case up to date; part of every command that changes a case. */
export async function refreshCaseList(trx: Trx): Promise<void> {
  await sql`select gate.refresh_case_list()`.execute(trx)
}

/** Puts a due item for everybody with rights on the plan; `due` null takes it away. */
export async function putWorkItem(trx: Trx, kind: WorkItemKind, sourceId: string, due: string | null) {
  await sql`select gate.put_work_item(${kind}, ${sourceId}, ${due}::date)`.execute(trx)
}

/** Logs a refused attempt in a transaction of its own, in the caller's site. */
export async function logRefusal(
  trx: Trx,
  action: string,
  part: string,
  objectId: string | null,
): Promise<void> {
  await sql`select gate.log_refusal(${action}, ${part.slice(0, longestPart)}, ${objectId}::uuid)`.execute(trx)
}
