import type { CaseMoved, CaseReviewed } from '#domain/kernel/events/case-events.ts'
import type { CommandScope } from '#platform/command-types.ts'
import { today } from '#platform/clock.server.ts'
import { putWorkItem } from '#platform/db/open-case.server.ts'
import { conceptToday } from '#features/concept/index.ts'
import { hadWatch, mayOrderWatch, runningWatch } from '../data/watch-reader.server.ts'
import { orderWatch, prolong } from './order-watch.server.ts'

/**
 * Where the concept of the site says so, a case is kept in view from its admission, and for another year after each
 * review of its plan. Whoever leads it may end that; a review does not begin it again.
 */
export async function keepInView(
  { trx, entered }: CommandScope,
  event: CaseMoved | CaseReviewed,
): Promise<void> {
  const begins = event.kind === 'CaseMoved' && event.begins
  if (event.kind === 'CaseMoved' && !begins) return
  const { may, categories } = await mayOrderWatch(trx)
  if (!may) return
  if ((await conceptToday(trx, entered)).content.pathwayWatch !== 'every_case') return
  const running = await runningWatch(trx, entered, event.caseId)
  if (running) return prolong(trx, entered, running.id, categories)
  if (!begins && (await hadWatch(trx, entered, event.caseId))) return
  const { id, changes } = await orderWatch(trx, entered, { caseId: event.caseId, categories })
  // Nobody has the page open on which the first look is told.
  if (changes.length > 0) await putWorkItem(trx, 'pathway_change', id, today().toString())
}
