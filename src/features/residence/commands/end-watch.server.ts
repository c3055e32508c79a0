import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { endJobGrant } from '#platform/db/job-grants.server.ts'
import { putWorkItem } from '#platform/db/open-case.server.ts'
import { runningWatch } from '../data/watch-reader.server.ts'
import { endWatchRow } from '../data/watch-writer.server.ts'

/** Takes the order back: the task may not open the case any more, and nothing of it is due. */
export const endWatch = defineCaseCommand({
  name: 'pathways.unwatch',
  roles: ['case_manager'],
  input: z.strictObject({ deed: z.literal('end') }),
  async handle({ trx, entered, openCase }) {
    const running = await runningWatch(trx, entered, openCase.caseId)
    if (!running || !openCase.writeCategories.includes('residence')) return refuse({ kind: 'unseen' })
    await endWatchRow(trx, entered, running.id)
    await endJobGrant(trx, running.id)
    await putWorkItem(trx, 'pathway_change', running.id, null)
    return ok({
      location: `/faelle/${openCase.ref}/perspektiven`,
      audit: { action: 'pathways.unwatched', objectId: running.id },
    })
  },
})
