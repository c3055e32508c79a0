import { type CodeListFile, CodeListRefused, type FileProblem } from '#domain/code-list/code-list-file.ts'
import type { Trx } from '#platform/db/tables.ts'
import { enqueueRun } from '#platform/jobs/job-runs.server.ts'
import { type StepDone, workInSteps } from '#platform/jobs/work-in-steps.server.ts'
import type { KeptEvent } from '#platform/subscriptions.server.ts'
import { fileOfRun, insertImportRows, markRead, markRefused } from './data/import-writer.server.ts'
import { readCodeList } from './lists/read-code-list.ts'

/** Name of the task and of its runs. */
export const readCodeListTask = 'read_code_list'

const rowsPerStep = 500

/** After the file was sent in: a run reads it. */
export const readUploadedCodeList = (trx: Trx, siteId: string, event: KeptEvent): Promise<void> =>
  enqueueRun(trx, siteId, readCodeListTask, event.subjectId!)

type Read = CodeListFile | { problem: FileProblem; row: number | null }

function readOrRefuse(content: Uint8Array): Read {
  try {
    return readCodeList(content)
  } catch (error) {
    if (!(error instanceof CodeListRefused)) throw error
    return { problem: error.problem, row: error.row }
  }
}

/** Reads a sent-in code list row by row into its own tables; the list itself stays as it is. */
export async function readCodeListFile(payload: Record<string, string>): Promise<void> {
  const { site, run } = payload as { site: string; run: string }
  let read: Read | undefined
  await workInSteps(site, run, async (trx): Promise<StepDone> => {
    const file = await fileOfRun(trx, site, run)
    // Thrown away while the run waited: nothing is left to read.
    if (!file) return { done: 0, total: 0, over: 'finished' }
    // Read already, before the end of the run was noted; or refused, and tried once more.
    const stored = file.stored ?? 0
    if (file.state === 'read') return { done: stored, total: stored, over: 'finished' }
    if (file.state === 'refused') return { done: 0, total: 0, over: 'failed' }
    read ??= readOrRefuse(file.content)
    if ('problem' in read) {
      await markRefused(trx, site, file.id, read)
      return { done: 0, total: 0, over: 'failed' }
    }
    const total = read.rows.length
    await insertImportRows(trx, site, file.id, stored, read.rows.slice(stored, stored + rowsPerStep))
    const done = Math.min(total, stored + rowsPerStep)
    if (done < total) return { done, total }
    await markRead(trx, site, file.id, read.head)
    return { done, total, over: 'finished' }
  })
}
