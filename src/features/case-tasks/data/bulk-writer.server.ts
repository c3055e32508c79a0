import { sql } from 'kysely'
import type { Trx } from '#platform/db/tables.ts'
import type { TaskContent } from './task-writer.server.ts'

/** Makes the same task in each of these cases or in none; the key to take them back, null where one may not be written. */
export async function addTasksAtOnce(
  trx: Trx,
  cases: readonly string[],
  { title, due, note }: TaskContent,
): Promise<string | null> {
  const { rows } = await sql<{ ref: string | null }>`
    select gate.add_tasks(${[...cases]}::uuid[], ${title}, ${due}::date, ${note}) as ref`.execute(trx)
  return rows[0]!.ref
}

/** Takes back what was done at once; where that is not possible, the cases in whose way it stands. */
export async function undoTasks(
  trx: Trx,
  ref: string,
): Promise<{ answer: 'done' | 'unknown' | 'undone' | 'changed'; cases: string[] }> {
  const { rows } = await sql<{ answer: 'done' | 'unknown' | 'undone' | 'changed'; caseRef: string | null }>`
    select answer, case_ref as "caseRef" from gate.undo_tasks(${ref}::uuid)`.execute(trx)
  return {
    answer: rows[0]!.answer,
    cases: rows.flatMap(({ caseRef }) => (caseRef ? [caseRef] : [])),
  }
}
