import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { deleteFile } from '#features/files/index.ts'

/** Deletes a document for good: its key, its content, and an entry that a restored backup replays. */
export const deleteDocument = defineCaseCommand({
  name: 'file.delete',
  roles: ['case_manager'],
  input: z.strictObject({ document: z.uuid() }),
  async handle({ trx, entered, openCase }, input) {
    if (!openCase.writeCategories.includes('document')) return refuse({ kind: 'forbidden' })
    const id = await deleteFile(trx, entered, openCase.caseId, input.document)
    if (!id) return refuse({ kind: 'unseen' })
    return ok({
      location: `/faelle/${openCase.ref}/dokumente`,
      audit: { action: 'file.deleted', objectId: id },
    })
  },
})
