import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { changesBetween } from '#domain/residence/pathway-changes.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { letJobOpen } from '#platform/db/job-grants.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { runningWatch } from '../data/watch-reader.server.ts'
import { insertWatch } from '../data/watch-writer.server.ts'
import { lookAtPathways } from '../watch/look.server.ts'

/** What no rule reads stays closed to the task. */
const unread = ['plan', 'contact', 'appointment', 'note', 'document']

/** An order ends by itself after a year, so that nothing is looked at that nobody wants any more. */
const monthsOfAnOrder = 12

/**
 * Orders that the pathways of the case are looked at each night. The task may read what its orderer reads of the facts of
 * the persons, for a year; a second order while one runs changes nothing.
 */
export const watchPathways = defineCaseCommand({
  name: 'pathways.watch',
  roles: ['case_manager'],
  input: z.strictObject({ deed: z.literal('watch') }),
  async handle({ trx, entered, openCase }) {
    if (!openCase.writeCategories.includes('residence')) return refuse({ kind: 'forbidden' })
    const location = `/faelle/${openCase.ref}/perspektiven`
    const running = await runningWatch(trx, entered, openCase.caseId)
    if (running)
      return refuse({ kind: 'conflict', message: m.residence_watched_already(), version: 1, differences: [] })
    const day = today()
    const until = day.add({ months: monthsOfAnOrder })
    const seen = await lookAtPathways(trx, entered, day.toString())
    const id = crypto.randomUUID()
    await letJobOpen(trx, id, {
      categories: openCase.categories.filter((category) => !unread.includes(category)),
      write: ['residence'],
      until: new Date(`${until.toString()}T00:00:00Z`),
    })
    const changes = changesBetween({}, seen, day.toString())
    await insertWatch(trx, entered, {
      id,
      caseId: openCase.caseId,
      until: until.toString(),
      today: day.toString(),
      seen,
      changes,
    })
    return ok({ location, audit: { action: 'pathways.watched', objectId: id } })
  },
})
