import { listCodeOf, usualColumns } from '#domain/code-list/code-list-file.ts'
import { decideTakeOver, type TakeOver } from '#domain/code-list/take-over.ts'
import { today } from '#platform/clock.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { type CodeListLine, codeLists, standingEntries } from './data/code-list-reader.server.ts'
import { type CodeListImport, importRows } from './data/import-reader.server.ts'

/** What somebody chose for a sent-in list: which list it is, its columns by number, and from which day it holds. */
export type TakeOverChoice = { list: string; key: number; label: number; day: string }

/** The code under which a list is kept that the program does not know yet. */
const newListCode = (sent: CodeListImport) => listCodeOf(sent.head.uri || sent.head.title)

/** What is proposed: the list with the same publisher's name, the recommended columns, the day the file names. */
export async function proposedChoice(trx: Trx, sent: CodeListImport): Promise<TakeOverChoice> {
  const same = (await codeLists(trx)).find((list) => list.uri !== null && list.uri === sent.head.uri)
  const day = sent.head.validFrom || today().toString()
  return { list: same?.code ?? newListCode(sent), ...usualColumns(sent.head.columns), day }
}

/** What taking over by this choice would do, for the page that shows it and for the deed itself. */
export async function takeOverOf(
  trx: Trx,
  siteId: string,
  sent: CodeListImport,
  choice: TakeOverChoice,
): Promise<TakeOver> {
  const [standing, rows] = await Promise.all([
    standingEntries(choice.list, trx),
    importRows(trx, siteId, sent.id),
  ])
  return decideTakeOver(standing, rows, { ...choice, columnIds: sent.head.columns.map(({ id }) => id) })
}

/** Lists that a sent-in one may continue: all that stand, and the new one that it would become. */
export async function listChoices(
  trx: Trx,
  sent: CodeListImport,
): Promise<{ code: string; known: CodeListLine | undefined }[]> {
  const known = await codeLists(trx)
  const fresh = newListCode(sent)
  const choices = known.map((list) => ({ code: list.code, known: list }))
  return known.some((list) => list.code === fresh) ? choices : [{ code: fresh, known: undefined }, ...choices]
}
