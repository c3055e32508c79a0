import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { TransitionsTables } from './tables.ts'

const columns = [
  'transition_id as id',
  'transition_ref as ref',
  'case_ref as caseRef',
  'display_name as displayName',
  'lane',
  'kind',
  'from_code as fromCode',
  'to_code as toCode',
  'trigger_on as triggerOn',
  'last_paid_on as lastPaidOn',
  'applied_on as appliedOn',
  'granted_from as grantedFrom',
  'first_payment_on as firstPaymentOn',
  'bridge_from as bridgeFrom',
  'bridge_until as bridgeUntil',
  'acknowledged_on as acknowledgedOn',
  'override_old_ends as overrideOldEnds',
  'override_new_begins as overrideNewBegins',
  'handed_over_on as handedOverOn',
  'missing_documents as missingDocuments',
  'state',
] as const

/** Days bridged by name beside a transition, first and last day of each stretch. */
const bridgesBeside = sql<{ from: string; until: string }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('from', lower(days), 'until', upper(days) - 1)), '[]')
  from unnest(bridges_beside) as named(days))`.as('bridgesBeside')

/** The caller's own lines of transitions in a state, earliest trigger first; at most 500. */
export const myTransitions = (trx: Trx, entered: Entered, state: 'open' | 'settled' | 'dropped') =>
  tablesOf<TransitionsTables>(trx)
    .selectFrom('transition_list')
    .select([...columns, bridgesBeside])
    .where('site_id', '=', entered.siteId)
    .where('grantee_id', '=', sql<string>`any(app.grantees())`)
    .where('state', '=', state)
    .orderBy('trigger_on')
    .orderBy('transition_id')
    .limit(500)
    .execute()

export type TransitionLine = Awaited<ReturnType<typeof myTransitions>>[number]
