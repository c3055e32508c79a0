import { sql } from 'kysely'
import type { GapLane } from '#domain/rechtskreis/gap-days.ts'
import type { Bridge } from '#domain/rechtskreis/transition.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { TransitionsTables } from './tables.ts'

/** Days that nothing covers, with their bridge or the reason why they stay so; both days are counted. */
export type GapExplanation = {
  ref: string
  personId: string
  lane: GapLane
  from: string
  until: string
  bridge: Bridge | null
  reason: string
  recordedAt: Date
  recordedBy: string
}

/** What was said of uncovered days in the open case, earliest first. */
export const gapExplanations = (trx: Trx, entered: Entered, caseId: string): Promise<GapExplanation[]> =>
  tablesOf<TransitionsTables>(trx)
    .selectFrom('gap_explanation')
    .select(['ref', 'person_id as personId', 'lane', 'bridge', 'reason'])
    .select(['recorded_at as recordedAt', 'recorded_by as recordedBy'])
    .select([sql<string>`lower(valid)`.as('from'), sql<string>`upper(valid) - 1`.as('until')])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy(sql`lower(valid)`)
    .orderBy('id')
    .execute()

/** Stores what bridges uncovered days, or why they stay. */
export const insertGapExplanation = (
  trx: Trx,
  entered: Entered,
  caseId: string,
  said: Pick<GapExplanation, 'personId' | 'lane' | 'from' | 'until' | 'bridge' | 'reason'>,
): Promise<{ id: string }> =>
  tablesOf<TransitionsTables>(trx)
    .insertInto('gap_explanation')
    .values({
      site_id: entered.siteId,
      case_id: caseId,
      person_id: said.personId,
      lane: said.lane,
      valid: `[${said.from},${said.until}]`,
      bridge: said.bridge,
      reason: said.reason,
      recorded_by: entered.membershipId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
