import type { CaseClosed } from '#domain/kernel/events/case-events.ts'
import type { CommandScope } from '#platform/command-types.ts'
import { endJobGrant } from '#platform/db/job-grants.server.ts'
import { runningWatch } from '../data/watch-reader.server.ts'
import { endWatchRow } from '../data/watch-writer.server.ts'

/** Nobody looks at a closed case any more: its order ends with it, whoever closes it. */
export async function endWatchOfClosed({ trx, entered }: CommandScope, event: CaseClosed): Promise<void> {
  const running = await runningWatch(trx, entered, event.caseId)
  if (!running) return
  await endWatchRow(trx, entered, running.id)
  await endJobGrant(trx, running.id)
}
