import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { namesOfMyCases } from '#features/cases/index.ts'
import type { ChosenCase } from './data/bulk-reader.server.ts'

const reasons = {
  gone: m.case_tasks_case_gone,
  reading: m.case_tasks_case_reading,
  closed: m.case_tasks_case_closed,
} as const

/** What stands in the way of a task in a case, in words. */
export const reasonWords = (why: NonNullable<ChosenCase['why']>): string => reasons[why]()

/** Names of cases as the own list shows them; one that is not on it has none, whether it exists or not. */
export async function namesOf(
  trx: Trx,
  entered: Entered,
  refs: readonly string[],
): Promise<(ref: string) => string> {
  const names = await namesOfMyCases(trx, entered, refs)
  return (ref) => names.get(ref) ?? m.case_tasks_case_not_there()
}

/** Each case that stands in the way, with why. */
export async function namedReasons(
  trx: Trx,
  entered: Entered,
  cases: readonly ChosenCase[],
): Promise<string> {
  const nameOf = await namesOf(
    trx,
    entered,
    cases.map(({ caseRef }) => caseRef),
  )
  return cases
    .flatMap(({ caseRef, why }) => (why ? [`${nameOf(caseRef)}: ${reasonWords(why)}`] : []))
    .join('; ')
}
