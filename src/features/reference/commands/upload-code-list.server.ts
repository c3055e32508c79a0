import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { insertRun } from '#platform/jobs/job-runs.server.ts'
import { insertImport } from '../data/import-writer.server.ts'
import { listKeepers } from '../permissions.ts'
import { readCodeListTask } from '../read-code-list-task.server.ts'

/** Largest file that is taken: the biggest lists of XRepository have about 5 MB. */
const mostBytes = 8 * 1024 * 1024

/** Takes in a publisher's code list; a task reads it, and nothing changes before somebody takes it over. */
export const uploadCodeList = defineCommand({
  name: 'code_list.upload',
  roles: listKeepers,
  input: z.strictObject({ file: z.instanceof(File, { error: () => m.platform_required() }) }),
  async handle({ trx, entered }, { file }) {
    if (file.size === 0) return refuse({ kind: 'invalid', fields: { file: m.platform_required() } })
    if (file.size > mostBytes)
      return refuse({ kind: 'invalid', fields: { file: m.reference_file_too_large({ megabytes: 8 }) } })
    const content = Buffer.from(await file.arrayBuffer())
    const runId = await insertRun(trx, entered, readCodeListTask, 0)
    const name = file.name.trim().slice(0, 200) || m.reference_file()
    const { id, ref } = await insertImport(trx, entered, { runId, name, content })
    return ok({
      location: `/verwaltung/codelisten/einlesen/${ref}`,
      audit: { action: 'code_list.uploaded', objectId: id },
      events: [{ kind: 'CodeListUploaded', subjectId: runId }],
    })
  },
})
