import { z } from 'zod'
import { mostMegabytes } from '#domain/event-log/intake-limits.ts'
import { deletionDayFault, mostKeptDays } from '#domain/event-log/kept-days.ts'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCommand } from '#platform/command.server.ts'
import { date, oneLine, requiredText, sentFile } from '#platform/fields.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { insertLog } from '../data/log-writer.server.ts'
import { logReaders } from '../permissions.ts'
import { describeLog } from '../logs/description/describe-log.ts'
import { EventLogRefused } from '../logs/event-log-refused.ts'
import type { LogSource } from '../logs/source/log-source.ts'

const invalid = (field: string, message: string) =>
  refuse<Refusal>({ kind: 'invalid', fields: { [field]: message } })

/** Takes in the event log of another system, sealed; nothing of it is read before columns are chosen. */
export const sendEventLog = defineCommand({
  name: 'event_log.send',
  roles: logReaders,
  input: z.strictObject({
    file: sentFile(mostMegabytes),
    origin: requiredText(200),
    purpose: requiredText(500),
    deleteOn: date('not_past'),
  }),
  async handle({ trx, entered }, { file, origin, purpose, deleteOn }) {
    const sentOn = today().toString()
    if (deletionDayFault(deleteOn, sentOn))
      return invalid('deleteOn', m.event_logs_kept_too_long({ days: mostKeptDays }))
    const content = Buffer.from(await file.arrayBuffer())
    const fileName = oneLine(file.name).slice(-200) || m.event_logs_file()
    const fault = await faultOf({ name: fileName, open: () => once(content) })
    if (fault) return invalid('file', fault)
    const { id, ref } = await insertLog(trx, entered, {
      fileName,
      origin,
      purpose,
      sentOn,
      deleteOn,
      content,
    })
    return ok({
      location: `/struktur/protokolle/${ref}`,
      audit: { action: 'event_log.sent', objectId: id },
    })
  },
})

async function* once(content: Buffer) {
  yield content
}

/** What is wrong with a file whose beginning cannot be read; null where it can. */
async function faultOf(source: LogSource): Promise<string | null> {
  try {
    await describeLog(source)
    return null
  } catch (error) {
    if (!(error instanceof EventLogRefused)) throw error
    return error.words[getLocale() === 'en' ? 'en' : 'de']
  }
}
