import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { runningWatch } from '../data/watch-reader.server.ts'
import { orderWatch } from '../watch/order-watch.server.ts'

/**
 * Orders that the pathways of the case are looked at each night. The task may read what its orderer reads of what the rules
 * read, for a year; a second order while one runs changes nothing.
 */
export const watchPathways = defineCaseCommand({
  name: 'pathways.watch',
  roles: ['case_manager'],
  input: z.strictObject({ deed: z.literal('watch') }),
  async handle({ trx, entered, openCase }) {
    if (!openCase.writeCategories.includes('residence')) return refuse({ kind: 'forbidden' })
    if (await runningWatch(trx, entered, openCase.caseId))
      return refuse({ kind: 'conflict', message: m.residence_watched_already(), version: 1, differences: [] })
    const { id } = await orderWatch(trx, entered, openCase)
    return ok({
      location: `/faelle/${openCase.ref}/perspektiven`,
      audit: { action: 'pathways.watched', objectId: id },
    })
  },
})
