import type { GapDates } from '#domain/rechtskreis/gap.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { TransitionsTables, TransitionTable } from './tables.ts'

const columns = [
  'id',
  'ref',
  'person_id as personId',
  'category',
  'lane',
  'kind',
  'from_code as fromCode',
  'to_code as toCode',
  'trigger_on as triggerOn',
  'trigger_words as triggerWords',
  'last_paid_on as lastPaidOn',
  'applied_on as appliedOn',
  'granted_on as grantedOn',
  'granted_from as grantedFrom',
  'grant_known_on as grantKnownOn',
  'first_payment_on as firstPaymentOn',
  'payment_known_on as paymentKnownOn',
  'bridge',
  'bridge_from as bridgeFrom',
  'bridge_until as bridgeUntil',
  'sending_office_id as sendingOfficeId',
  'receiving_office_id as receivingOfficeId',
  'applied_how as appliedHow',
  'application_receipt as applicationReceipt',
  'receiving_contact as receivingContact',
  'handed_over_on as handedOverOn',
  'acknowledged_on as acknowledgedOn',
  'acknowledged_by as acknowledgedBy',
  'acknowledged_how as acknowledgedHow',
  'override_old_ends as overrideOldEnds',
  'override_new_begins as overrideNewBegins',
  'override_reason as overrideReason',
  'overridden_on as overriddenOn',
  'overridden_by as overriddenBy',
  'state',
  'version',
  'recorded_at as recordedAt',
] as const

/** A transition of the open case; days are YYYY-MM-DD. */
export type Transition = GapDates &
  Pick<TransitionTable, 'category' | 'kind' | 'bridge'> & {
    id: string
    ref: string
    personId: string
    fromCode: TransitionTable['from_code']
    toCode: TransitionTable['to_code']
    triggerOn: string
    triggerWords: string
    appliedOn: string | null
    grantedOn: string | null
    grantKnownOn: string | null
    paymentKnownOn: string | null
    sendingOfficeId: string | null
    receivingOfficeId: string | null
    appliedHow: TransitionTable['applied_how']
    applicationReceipt: string
    receivingContact: string
    handedOverOn: string | null
    acknowledgedOn: string | null
    acknowledgedBy: string
    acknowledgedHow: TransitionTable['acknowledged_how']
    overrideOldEnds: string | null
    overrideNewBegins: string | null
    overrideReason: string | null
    overriddenOn: string | null
    overriddenBy: string | null
    state: 'open' | 'settled' | 'dropped'
    version: number
    recordedAt: Date
  }

const transitions = (trx: Trx, entered: Entered, caseId: string) =>
  tablesOf<TransitionsTables>(trx)
    .selectFrom('transition')
    .select(columns)
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)

/** The transitions of the open case that the grant covers, latest trigger first. */
export const transitionsOfCase = (trx: Trx, entered: Entered, caseId: string): Promise<Transition[]> =>
  transitions(trx, entered, caseId).orderBy('trigger_on', 'desc').orderBy('id').execute()

/** One transition of the open case by its outside reference. */
export const findTransition = (
  trx: Trx,
  entered: Entered,
  caseId: string,
  ref: string,
): Promise<Transition | undefined> =>
  transitions(trx, entered, caseId).where('ref', '=', ref).executeTakeFirst()
