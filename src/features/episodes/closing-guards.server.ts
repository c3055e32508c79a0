import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'

/** What stands in the way of closing a case: a sentence, and where it is settled. */
export type Obstacle = { kind: 'steps' | 'tasks' | 'transitions' | 'appointments'; words: string; to: string }

/** Looks for obstacles in the part of the case its feature keeps; `on` is the day of the closing (YYYY-MM-DD). */
export type ClosingGuard = (trx: Trx, entered: Entered, openCase: OpenCase, on: string) => Promise<Obstacle[]>

let guards: readonly ClosingGuard[] = []

/** Called once at the start with the guards of all features. */
export function useClosingGuards(all: readonly ClosingGuard[]): void {
  guards = all
}

/** Everything that stands in the way of closing the open case on a day. */
export async function obstaclesOf(
  trx: Trx,
  entered: Entered,
  openCase: OpenCase,
  on: string,
): Promise<Obstacle[]> {
  const found = await Promise.all(guards.map((guard) => guard(trx, entered, openCase, on)))
  return found.flat()
}
