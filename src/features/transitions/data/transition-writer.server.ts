import type { Updateable } from 'kysely'
import { categoryOfLane, type Lane, type Rechtskreis } from '#domain/rechtskreis/lanes.ts'
import type { TransitionKind } from '#domain/rechtskreis/transition.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { Transition } from './transition-reader.server.ts'
import type { TransitionsTables, TransitionTable } from './tables.ts'

/** Days laid down against the rule, and why; none of both says why the days of the rule count again. */
export type Override = { oldEnds: string | null; newBegins: string | null; reason: string; on: string }

export type NewTransition = {
  caseId: string
  personId: string
  lane: Lane
  kind: TransitionKind
  fromCode: Rechtskreis | null
  toCode: Rechtskreis | null
  triggerOn: string
  triggerWords: string
  lastPaidOn: string | null
  appliedOn: string | null
  sendingOfficeId: string | null
  receivingOfficeId: string | null
  override: Override | null
}

/** What is decided of the days of a transition, by whom, as its row keeps it. */
export const overrideColumns = (entered: Entered, { oldEnds, newBegins, reason, on }: Override) => ({
  override_old_ends: oldEnds,
  override_new_begins: newBegins,
  override_reason: reason,
  overridden_on: on,
  overridden_by: entered.membershipId,
})

/** Stores a new transition; answers its keys. */
export const insertTransition = (
  trx: Trx,
  entered: Entered,
  transition: NewTransition,
): Promise<{ id: string; ref: string }> =>
  tablesOf<TransitionsTables>(trx)
    .insertInto('transition')
    .values({
      site_id: entered.siteId,
      case_id: transition.caseId,
      person_id: transition.personId,
      category: categoryOfLane[transition.lane],
      lane: transition.lane,
      kind: transition.kind,
      from_code: transition.fromCode,
      to_code: transition.toCode,
      trigger_on: transition.triggerOn,
      trigger_words: transition.triggerWords,
      last_paid_on: transition.lastPaidOn,
      applied_on: transition.appliedOn,
      sending_office_id: transition.sendingOfficeId,
      receiving_office_id: transition.receivingOfficeId,
      ...(transition.override ? overrideColumns(entered, transition.override) : {}),
      recorded_by: entered.membershipId,
    })
    .returning(['id', 'ref'])
    .executeTakeFirstOrThrow()

/** Changes a transition if it still has the version that was seen; false where somebody was faster. */
export async function updateTransition(
  trx: Trx,
  entered: Entered,
  seen: Pick<Transition, 'id' | 'version'>,
  change: Omit<Updateable<TransitionTable>, 'site_id' | 'id' | 'version'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf<TransitionsTables>(trx)
    .updateTable('transition')
    .set({ ...change, version: seen.version + 1, updated_at: new Date() })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
