import { z } from 'zod'
import { mostListMegabytes } from '#domain/code-list/code-list-file.ts'
import { ok } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { sentFile } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { insertRun } from '#platform/jobs/job-runs.server.ts'
import { insertImport } from '../data/import-writer.server.ts'
import { listKeepers } from '../permissions.ts'
import { readCodeListTask } from '../read-code-list-task.server.ts'

/** Takes in a publisher's code list; a task reads it, and nothing changes before somebody takes it over. */
export const uploadCodeList = defineCommand({
  name: 'code_list.upload',
  roles: listKeepers,
  input: z.strictObject({ file: sentFile(mostListMegabytes) }),
  async handle({ trx, entered }, { file }) {
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
