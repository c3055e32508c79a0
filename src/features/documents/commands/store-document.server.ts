import { z } from 'zod'
import { mediaTypeOf, mostDocumentMegabytes } from '#domain/kernel/media-type.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { requiredText, sentFile } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { storeFile } from '#features/files/index.ts'

/** Stores a document with the open case; what it is, its content says. */
export const storeDocument = defineCaseCommand({
  name: 'file.store',
  roles: ['case_manager'],
  input: z.strictObject({
    title: requiredText(200),
    file: sentFile(mostDocumentMegabytes),
  }),
  async handle({ trx, entered, openCase }, input) {
    if (!openCase.writeCategories.includes('document')) return refuse({ kind: 'forbidden' })
    const content = Buffer.from(await input.file.arrayBuffer())
    const kind = mediaTypeOf(content)
    if (!kind) return refuse({ kind: 'invalid', fields: { file: m.documents_wrong_kind() } })
    const { id } = await storeFile(trx, entered, {
      caseId: openCase.caseId,
      title: input.title,
      mediaType: kind.mediaType,
      content,
    })
    return ok({
      location: `/faelle/${openCase.ref}/dokumente`,
      audit: { action: 'file.stored', objectId: id },
    })
  },
})
