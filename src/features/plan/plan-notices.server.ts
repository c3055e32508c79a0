import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'

/** What a higher feature has to say about a plan, above it: a title, sentences, and where one can act on it. */
export type PlanNotice = {
  kind: 'info' | 'success' | 'warning'
  title: string
  lines: string[]
  links: { to: string; label: string }[]
}

/** Reads what there is to say about the plan of the open case; null for nothing. */
export type PlanNoticeReader = (trx: Trx, entered: Entered, openCase: OpenCase) => Promise<PlanNotice | null>

let readers: readonly PlanNoticeReader[] = []

/** Called once at the start with the notices of all features. */
export function usePlanNotices(all: readonly PlanNoticeReader[]): void {
  readers = all
}

/** Everything there is to say about the plan of the open case. */
export async function noticesOnPlan(trx: Trx, entered: Entered, openCase: OpenCase): Promise<PlanNotice[]> {
  const read = await Promise.all(readers.map((notice) => notice(trx, entered, openCase)))
  return read.filter((notice) => notice !== null)
}
