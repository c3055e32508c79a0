import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { date, reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findImport } from '../data/import-reader.server.ts'
import { deleteImport, takeOverChanges } from '../data/import-writer.server.ts'
import { forgetKeptLists } from '../labels.server.ts'
import { listKeepers } from '../permissions.ts'
import { listChoices, takeOverOf } from '../take-over-choice.server.ts'

const column = () =>
  z.coerce
    .number({ error: () => m.platform_choose() })
    .int()
    .min(0)

/** Takes a code list over: what the file changes begins or ends on one day; nothing is deleted. */
export const takeOverCodeList = defineCommand({
  name: 'code_list.take_over',
  roles: listKeepers,
  input: z.strictObject({
    sent: reference(),
    list: z.string().max(60),
    key: column(),
    label: column(),
    day: date(),
  }),
  async handle({ trx, entered }, input) {
    const sent = await findImport(trx, entered, input.sent)
    if (sent?.state !== 'read') return refuse({ kind: 'unseen' })
    const chosen = (await listChoices(trx, sent)).find((choice) => choice.code === input.list)
    if (!chosen) return refuse({ kind: 'invalid', fields: { list: m.platform_choose() } })
    const columns = sent.head.columns.length
    for (const field of ['key', 'label'] as const)
      if (input[field] >= columns)
        return refuse({ kind: 'invalid', fields: { [field]: m.platform_choose() } })
    const { badRows, later, changes } = await takeOverOf(trx, entered.siteId, sent, input)
    if (badRows.length > 0)
      return refuse({
        kind: 'invalid',
        fields: { key: m.reference_bad_rows({ count: badRows.length, row: badRows[0]!.row }) },
      })
    if (later.length > 0)
      return refuse({ kind: 'invalid', fields: { day: m.reference_later_entries({ code: later[0]! }) } })
    const { uri, title, publisher, version } = sent.head
    const list = {
      code: input.list,
      uri,
      title: title || input.list,
      source: publisher || uri,
      as_of: input.day,
      version,
    }
    const taken = await takeOverChanges(trx, list, chosen.known?.importedAt ?? null, changes)
    if (!taken) return refuse({ kind: 'invalid', fields: { list: m.reference_taken_meanwhile() } })
    await deleteImport(trx, entered.siteId, sent.id)
    forgetKeptLists()
    return ok({
      location: `/verwaltung/codelisten/${input.list}`,
      audit: {
        action: 'code_list.taken_over',
        objectId: sent.id,
        detail: { list: input.list, changes: changes.length },
      },
    })
  },
})
