import type { CodeListHead, CodeListRow, FileProblem } from '#domain/code-list/code-list-file.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ReferenceTables } from './tables.ts'

type Problem = { problem: FileProblem; row: number | null }

/** A code list that was sent in. `head` is filled once it was read, `problem` where it was refused. */
export type CodeListImport = {
  id: string
  ref: string
  runId: string
  fileName: string
  state: 'uploaded' | 'read' | 'refused'
  head: CodeListHead
  problem: Problem | undefined
  uploadedAt: Date
}

const withWords = <Row extends { head: unknown; problems: unknown }>({ head, problems, ...row }: Row) => ({
  ...row,
  head: head as CodeListHead,
  problem: (problems as Problem[])[0],
})

const imports = (trx: Trx, siteId: string) =>
  tablesOf<ReferenceTables>(trx)
    .selectFrom('code_list_import')
    .select([
      'id',
      'ref',
      'run_id as runId',
      'file_name as fileName',
      'state',
      'head',
      'problems',
      'uploaded_at as uploadedAt',
    ])
    .where('site_id', '=', siteId)
    .orderBy('uploaded_at', 'desc')

/** What was sent in and is not taken over yet. */
export const waitingImports = async (trx: Trx, entered: Entered): Promise<CodeListImport[]> =>
  (await imports(trx, entered.siteId).execute()).map(withWords)

/** What was sent in under this outside reference. */
export async function findImport(
  trx: Trx,
  entered: Entered,
  ref: string,
): Promise<CodeListImport | undefined> {
  const row = await imports(trx, entered.siteId).where('ref', '=', ref).executeTakeFirst()
  return row && withWords(row)
}

/** The rows of a file that was read, in its order. */
export async function importRows(trx: Trx, siteId: string, importId: string): Promise<CodeListRow[]> {
  const rows = await tablesOf<ReferenceTables>(trx)
    .selectFrom('code_list_import_row')
    .select('cells')
    .where('site_id', '=', siteId)
    .where('import_id', '=', importId)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.cells as CodeListRow)
}
