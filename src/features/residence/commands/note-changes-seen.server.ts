import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { putWorkItem } from '#platform/db/open-case.server.ts'
import { runningWatch } from '../data/watch-reader.server.ts'
import { noteLook } from '../data/watch-writer.server.ts'

/** Somebody looked at what changed: it is no longer due. Of what was shown (`count`) nothing is left; what came meanwhile stays. */
export const noteChangesSeen = defineCaseCommand({
  name: 'pathways.changes_seen',
  roles: ['case_manager'],
  input: z.strictObject({ deed: z.literal('seen'), count: z.coerce.number().int().min(1).max(10_000) }),
  async handle({ trx, entered, openCase }, { count }) {
    const running = await runningWatch(trx, entered, openCase.caseId)
    if (!running || !openCase.writeCategories.includes('residence')) return refuse({ kind: 'unseen' })
    const left = running.changes.slice(count)
    await noteLook(trx, entered.siteId, running.id, {
      day: running.evaluatedOn,
      seen: running.seen,
      changes: left,
    })
    await putWorkItem(trx, 'pathway_change', running.id, left.at(-1)?.notedOn ?? null)
    return ok({
      location: `/faelle/${openCase.ref}/perspektiven`,
      audit: { action: 'pathways.changes_seen', objectId: running.id },
    })
  },
})
