import { z } from 'zod'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { date, reference } from '#platform/fields.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { findImport } from '../data/import-reader.server.ts'
import { deleteImport, takeOverChanges } from '../data/import-writer.server.ts'
import { listKeepers } from '../permissions.ts'
import { listChoices, takeOverOf } from '../take-over-choice.server.ts'

const moment = (since: string) => (since ? formatDay(since, getLocale()) : m.reference_never_taken())

const takenMeanwhile = (seen: string, now: string): Refusal => ({
  kind: 'conflict',
  message: m.reference_taken_meanwhile(),
  version: 1,
  differences: [{ field: m.reference_taken_last(), mine: moment(seen), theirs: moment(now) }],
})

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
    /** when the list had last been taken over as the preview showed it; empty where never */
    seen: z.union([z.literal(''), z.iso.datetime()]),
  }),
  async handle({ trx, entered }, input) {
    const sent = await findImport(trx, entered, input.sent)
    if (sent?.state !== 'read') return refuse({ kind: 'unseen' })
    const chosen = (await listChoices(trx, sent)).find((choice) => choice.code === input.list)
    if (!chosen) return refuse({ kind: 'invalid', fields: { list: m.platform_choose() } })
    const standsSince = chosen.known?.importedAt?.toISOString() ?? ''
    if (standsSince !== input.seen) return refuse(takenMeanwhile(input.seen, standsSince))
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
    if (!taken) return refuse(takenMeanwhile(input.seen, ''))
    await deleteImport(trx, entered.siteId, sent.id)
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
