import { sql } from 'kysely'
import type { GapLane } from '#domain/rechtskreis/gap-days.ts'
import type { Bridge } from '#domain/rechtskreis/transition.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { supersede } from '#platform/db/supersede.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { TransitionsTables } from './tables.ts'

/** Days that nothing covers, with their bridge or the reason why they stay so; both days are counted. */
export type GapExplanation = {
  id: string
  ref: string
  personId: string
  lane: GapLane
  from: string
  until: string
  bridge: Bridge | null
  reason: string
  /** why it took the place of the one before; empty where it took none */
  correction: string
  recordedAt: Date
  recordedBy: string
  /** the row that took its place, null while it stands */
  supersededBy: string | null
}

/** What is said of uncovered days when it is stored. */
export type NewGapExplanation = Pick<
  GapExplanation,
  'personId' | 'lane' | 'from' | 'until' | 'bridge' | 'reason'
>

const explanations = (trx: Trx, entered: Entered, caseId: string) =>
  tablesOf<TransitionsTables>(trx)
    .selectFrom('gap_explanation')
    .select(['id', 'ref', 'person_id as personId', 'lane', 'bridge', 'reason', 'correction'])
    .select(['recorded_at as recordedAt', 'recorded_by as recordedBy', 'superseded_by as supersededBy'])
    .select([sql<string>`lower(valid)`.as('from'), sql<string>`upper(valid) - 1`.as('until')])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)

/** What stands said of uncovered days in the open case, earliest first. */
export const gapExplanations = (trx: Trx, entered: Entered, caseId: string): Promise<GapExplanation[]> =>
  explanations(trx, entered, caseId)
    .where('superseded_by', 'is', null)
    .orderBy(sql`lower(valid)`)
    .orderBy('id')
    .execute()

/** Everything that was ever said of uncovered days in the open case, what was corrected included, oldest first. */
export const recordedGapExplanations = (
  trx: Trx,
  entered: Entered,
  caseId: string,
): Promise<GapExplanation[]> =>
  explanations(trx, entered, caseId).orderBy('recorded_at').orderBy('id').execute()

/** Stores what bridges uncovered days, or why they stay. */
export const insertGapExplanation = (
  trx: Trx,
  entered: Entered,
  caseId: string,
  said: NewGapExplanation,
): Promise<{ id: string }> =>
  store(trx, entered, caseId, { ...said, id: crypto.randomUUID(), correction: '' })

/**
 * Puts an explanation in the place of one that was seen; the old one stays readable.
 * @param correction why the old one was wrong
 * @returns the key of the new row, null where another one stands by now
 */
export async function replaceGapExplanation(
  trx: Trx,
  entered: Entered,
  caseId: string,
  seen: string,
  said: NewGapExplanation & { correction: string },
): Promise<{ id: string } | null> {
  const id = crypto.randomUUID()
  if (!(await supersede(trx, entered, 'gap_explanation', seen, id))) return null
  return store(trx, entered, caseId, { ...said, id })
}

const store = (
  trx: Trx,
  entered: Entered,
  caseId: string,
  said: NewGapExplanation & { id: string; correction: string },
) =>
  tablesOf<TransitionsTables>(trx)
    .insertInto('gap_explanation')
    .values({
      site_id: entered.siteId,
      id: said.id,
      case_id: caseId,
      person_id: said.personId,
      lane: said.lane,
      valid: `[${said.from},${said.until}]`,
      bridge: said.bridge,
      reason: said.reason,
      correction: said.correction,
      recorded_by: entered.membershipId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
