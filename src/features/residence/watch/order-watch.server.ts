import { changesBetween } from '#domain/residence/pathway-changes.ts'
import type { Category } from '#domain/kernel/categories.ts'
import { today } from '#platform/clock.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { endJobGrant, letJobOpen } from '#platform/db/job-grants.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { insertWatch, prolongWatch } from '../data/watch-writer.server.ts'
import { lookAtPathways } from './look.server.ts'

/** What no rule reads stays closed to the task. */
const unread = ['plan', 'contact', 'appointment', 'note', 'document']

/** An order ends by itself after a year, so that nothing is looked at that nobody wants any more. */
const monthsOfAnOrder = 12

/** Orders the nightly look at the open case, after a first one now. Answers the id of the order. */
export async function orderWatch(
  trx: Trx,
  entered: Entered,
  { caseId, categories }: { caseId: string; categories: readonly Category[] },
): Promise<string> {
  const day = today().toString()
  const seen = await lookAtPathways(trx, entered, day)
  const id = crypto.randomUUID()
  const until = await letLook(trx, id, categories)
  await insertWatch(trx, entered, {
    id,
    caseId,
    until,
    today: day,
    seen,
    changes: changesBetween({}, seen, day),
  })
  return id
}

/** Lets an order go on for a year from today. */
export async function prolong(
  trx: Trx,
  entered: Entered,
  id: string,
  categories: readonly Category[],
): Promise<void> {
  await endJobGrant(trx, id)
  await prolongWatch(trx, entered, id, await letLook(trx, id, categories))
}

/** Answers the day on which the grant ends by itself. */
async function letLook(trx: Trx, id: string, categories: readonly Category[]): Promise<string> {
  const until = today().add({ months: monthsOfAnOrder }).toString()
  await letJobOpen(trx, id, {
    categories: categories.filter((category) => !unread.includes(category)),
    write: ['residence'],
    until: new Date(`${until}T00:00:00Z`),
  })
  return until
}
