import { ruleFor } from '#domain/rechtskreis/catalogue/rule-on.ts'
import { gapBegins, type GapDates } from '#domain/rechtskreis/gap.ts'
import {
  countsGap,
  expectedDays,
  type ExpectedFrom,
  type TransitionState,
} from '#domain/rechtskreis/transition.ts'
import type { TransitionKept } from '#domain/kernel/events/transition-events.ts'
import { today } from '#platform/clock.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { transitionsOfCase } from './data/transition-reader.server.ts'
import { transitionRules } from './rules.server.ts'

type Kept = GapDates & ExpectedFrom & { kind: string; state: TransitionState }

/** What to tell of a transition as it stands now: until it is paid or ended, its gap is due on its first day. */
export async function transitionKept(caseId: string, subjectId: string, now: Kept): Promise<TransitionKept> {
  const rule = ruleFor(await transitionRules(), now)
  const open = now.state === 'open' && countsGap(now.lane) && !now.firstPaymentOn
  const expected = open ? expectedDays(rule, now, today().toString()) : null
  return { kind: 'TransitionKept', caseId, subjectId, gapFrom: expected && gapFrom(now, expected) }
}

/**
 * Tells anew of the transitions of the open case in lanes of money or cover: what bridges days beside them may have closed or
 * opened their gap.
 */
export async function transitionsKept(trx: Trx, entered: Entered, caseId: string): Promise<TransitionKept[]> {
  const all = await transitionsOfCase(trx, entered, caseId)
  const counted = all.filter(({ lane, state }) => countsGap(lane) && state !== 'dropped')
  return Promise.all(counted.map((one) => transitionKept(caseId, one.id, one)))
}

/** A bridge moves the day on which somebody must act to the day after it. */
function gapFrom(now: Kept, expected: ReturnType<typeof expectedDays>): string | null {
  const begins = gapBegins(now, expected)
  if (begins === null || now.bridgeUntil === null) return begins
  const bridgedFirst = now.bridgeFrom! <= begins && now.bridgeUntil >= begins
  return bridgedFirst ? Temporal.PlainDate.from(now.bridgeUntil).add({ days: 1 }).toString() : begins
}
