import { z } from 'zod'
import { type ChoiceProblem, decideColumns, namedChoice } from '#domain/event-log/column-choice.ts'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { getRun, insertRun } from '#platform/jobs/job-runs.server.ts'
import { findLog } from '../data/log-reader.server.ts'
import { setChoice } from '../data/log-writer.server.ts'
import { describeSentLog } from '../reading/describe-sent-log.server.ts'
import { logReaders } from '../permissions.ts'
import { readEventLogTask } from '../read-log-task.server.ts'

/** A column or a type of objects by its place in what the page offered; empty where none. Names need not be one line. */
const place = () => z.string().regex(/^\d{0,4}$/, { error: () => m.platform_choose() })
const ticked = () =>
  z
    .literal('on')
    .optional()
    .transform((sent) => sent === 'on')

const words: Record<ChoiceProblem, () => string> = {
  missing: m.platform_choose,
  unknown: m.platform_choose,
  twice: m.event_logs_column_twice,
  not_declared: m.event_logs_not_declared,
}

const beingRead = (): Refusal => ({
  kind: 'invalid',
  fields: { _form: m.event_logs_being_read() },
})

/** Chooses the columns of a log; a run reads it by them. */
export const chooseColumns = defineCommand({
  name: 'event_log.choose_columns',
  roles: logReaders,
  input: z.strictObject({
    deed: z.literal('choose'),
    log: reference(),
    case: place().default(''),
    activity: place().default(''),
    timestamp: place().default(''),
    start: place().default(''),
    organisation: place().default(''),
    declared: ticked(),
    objectType: place().default(''),
    timestampUnit: z.enum(['', 's', 'ms', 'us'], { error: () => m.platform_choose() }).default(''),
    lenient: ticked(),
  }),
  async handle({ trx, entered }, { deed: _deed, log: ref, declared, ...choice }) {
    const log = await findLog(trx, entered, ref)
    if (!log) return refuse({ kind: 'unseen' })
    if (!log.key) return refuse(beingRead())
    if (log.state === 'reading') {
      const { state } = await getRun(trx, entered, log.runId!)
      if (state === 'queued' || state === 'running') return refuse(beingRead())
    }
    const offered = await describeSentLog(trx, entered.siteId, log, log.key)
    const offer = {
      columns: offered.columns.map(({ name }) => name),
      objectTypes: offered.objectTypes ?? null,
    }
    const decided = decideColumns(offer, namedChoice(offer, choice), declared)
    if (!decided.ok)
      return refuse({
        kind: 'invalid',
        fields: Object.fromEntries(
          Object.entries(decided.refusal).map(([field, problem]) => [field, words[problem]()]),
        ),
      })
    const runId = await insertRun(trx, entered, readEventLogTask, log.byteLength)
    if (!(await setChoice(trx, entered.siteId, log, decided.value, runId))) return refuse(beingRead())
    return ok({
      location: `/struktur/protokolle/${log.ref}`,
      audit: {
        action: 'event_log.columns_chosen',
        objectId: log.id,
        detail: { organisation: decided.value.organisation !== '' },
      },
      events: [{ kind: 'EventLogChosen', subjectId: runId }],
    })
  },
})
