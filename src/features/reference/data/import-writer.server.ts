import { sql } from 'kysely'
import type { CodeListHead, CodeListRow, FileProblem } from '#domain/code-list/code-list-file.ts'
import type { ListChange } from '#domain/code-list/take-over.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ReferenceTables } from './tables.ts'

const tables = (trx: Trx) => tablesOf<ReferenceTables>(trx)

/** Keeps a sent-in file until a task has read it. */
export const insertImport = (
  trx: Trx,
  entered: Entered,
  file: { runId: string; name: string; content: Buffer },
): Promise<{ id: string; ref: string }> =>
  tables(trx)
    .insertInto('code_list_import')
    .values({
      site_id: entered.siteId,
      run_id: file.runId,
      file_name: file.name,
      content: file.content,
      uploaded_by: entered.membershipId,
    })
    .returning(['id', 'ref'])
    .executeTakeFirstOrThrow()

/** The file of a run and how many of its rows are stored; undefined where it was thrown away meanwhile. */
export async function fileOfRun(trx: Trx, siteId: string, runId: string) {
  return tables(trx)
    .selectFrom('code_list_import as i')
    .select((column) => [
      'i.id',
      'i.content',
      'i.state',
      column
        .selectFrom('code_list_import_row as r')
        .select(sql<number>`count(*)::int`.as('stored'))
        .where('r.site_id', '=', siteId)
        .whereRef('r.import_id', '=', 'i.id')
        .as('stored'),
    ])
    .where('i.site_id', '=', siteId)
    .where('i.run_id', '=', runId)
    .executeTakeFirst()
}

/** Adds rows behind the first `stored` ones. */
export async function insertImportRows(
  trx: Trx,
  siteId: string,
  importId: string,
  stored: number,
  rows: readonly CodeListRow[],
): Promise<void> {
  const values = rows.map((cells, at) => ({
    site_id: siteId,
    import_id: importId,
    position: stored + at,
    cells: JSON.stringify(cells),
  }))
  if (values.length > 0) await tables(trx).insertInto('code_list_import_row').values(values).execute()
}

/** The whole file was read; the file itself is not needed any more. */
export async function markRead(trx: Trx, siteId: string, importId: string, head: CodeListHead) {
  await tables(trx)
    .updateTable('code_list_import')
    .set({ state: 'read', head: JSON.stringify(head), content: Buffer.alloc(0) })
    .where('site_id', '=', siteId)
    .where('id', '=', importId)
    .execute()
}

/** The file cannot be read, with why. */
export async function markRefused(
  trx: Trx,
  siteId: string,
  importId: string,
  problem: { problem: FileProblem; row: number | null },
) {
  await tables(trx)
    .updateTable('code_list_import')
    .set({ state: 'refused', problems: JSON.stringify([problem]), content: Buffer.alloc(0) })
    .where('site_id', '=', siteId)
    .where('id', '=', importId)
    .execute()
}

/** Throws a sent-in list away, with its rows. */
export async function deleteImport(trx: Trx, siteId: string, importId: string) {
  await tables(trx)
    .deleteFrom('code_list_import')
    .where('site_id', '=', siteId)
    .where('id', '=', importId)
    .execute()
}

export type ListHead = {
  code: string
  uri: string
  title: string
  source: string
  as_of: string
  version: string
}

/** Takes over the changes; false where the list was taken over by somebody else since `seen`. */
export async function takeOverChanges(
  trx: Trx,
  list: ListHead,
  seen: Date | null,
  changes: readonly ListChange[],
): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select gate.take_over_code_list(${JSON.stringify(list)}::jsonb, ${seen}::timestamptz, ${JSON.stringify(changes)}::jsonb) as taken`.execute(
    trx,
  )
  return rows[0]!.taken
}
