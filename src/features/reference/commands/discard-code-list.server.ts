import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { reference } from '#platform/fields.server.ts'
import { findImport } from '../data/import-reader.server.ts'
import { deleteImport } from '../data/import-writer.server.ts'
import { listKeepers } from '../permissions.ts'

/** Throws a sent-in code list away; the lists stay as they are. */
export const discardCodeList = defineCommand({
  name: 'code_list.discard',
  roles: listKeepers,
  input: z.strictObject({ discard: reference() }),
  async handle({ trx, entered }, input) {
    const found = await findImport(trx, entered, input.discard)
    if (!found) return refuse({ kind: 'unseen' })
    await deleteImport(trx, entered.siteId, found.id)
    return ok({
      location: '/verwaltung/codelisten',
      audit: { action: 'code_list.discarded', objectId: found.id },
    })
  },
})
