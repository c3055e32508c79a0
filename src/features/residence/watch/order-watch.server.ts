import { readCategories } from '#domain/residence/facts/read-categories.ts'
import { changesBetween, type PathwayChange } from '#domain/residence/pathway-changes.ts'
import type { Category } from '#domain/kernel/categories.ts'
import { today } from '#platform/clock.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { endJobGrant, letJobOpen } from '#platform/db/job-grants.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { insertWatch, prolongWatch } from '../data/watch-writer.server.ts'
import { lookAtPathways } from './look.server.ts'

/** An order ends by itself after a year, so that nothing is looked at that nobody wants any more. */
const monthsOfAnOrder = 12

/**
 * Orders the nightly look at the open case, after a first one now. Answers the id of the order and what the first look found: a
 * window that is in sight already. The task may read the categories that rules read, as far as the caller sees them.
 */
export async function orderWatch(
  trx: Trx,
  entered: Entered,
  { caseId, categories }: { caseId: string; categories: readonly Category[] },
): Promise<{ id: string; changes: PathwayChange[] }> {
  const day = today().toString()
  const seen = await lookAtPathways(trx, entered, day)
  const id = crypto.randomUUID()
  const until = await letLook(trx, id, categories)
  const changes = changesBetween({}, seen, day)
  await insertWatch(trx, entered, { id, caseId, until, today: day, seen, changes })
  return { id, changes }
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
    categories: categories.filter((category) => readCategories.some((one) => one === category)),
    write: ['residence'],
    until: new Date(`${until}T00:00:00Z`),
  })
  return until
}
