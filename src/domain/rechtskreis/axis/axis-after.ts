import type { Lane, Rechtskreis } from '../lanes.ts'
import { countsGap } from '../transition.ts'

/** A period that stands on the axis of a person; `until` is its last day, null while it runs. */
export type StandingPeriod = {
  id: string
  lane: Lane
  rechtskreis: Rechtskreis
  from: string
  until: string | null
}

/** What a settled transition says about the axis; days are YYYY-MM-DD. */
export type SettledTransition = {
  lane: Lane
  fromCode: Rechtskreis | null
  toCode: Rechtskreis | null
  triggerOn: string
  lastPaidOn: string | null
  grantedFrom: string | null
  firstPaymentOn: string | null
}

export type AxisChange = {
  /** the running periods that end, and their last day */
  end: { period: StandingPeriod; until: string }[]
  /** the period that begins; null where it stands already, or nothing new follows */
  begin: { rechtskreis: Rechtskreis; from: string } | null
}

/**
 * What a settled transition changes on the time axis: the running periods of the old Rechtskreis end with the last day
 * paid, else on the day before the new one; the new one begins with the grant, else with the first payment, else with the
 * trigger. Where both are the same in a lane of money or cover, another office or an own household takes over, and it is a
 * period of its own; a title that is prolonged goes on. What was entered by hand already is left as it is.
 */
export function axisAfter(settled: SettledTransition, standing: readonly StandingPeriod[]): AxisChange {
  const { fromCode, toCode, lane } = settled
  const from = settled.grantedFrom ?? settled.firstPaymentOn ?? settled.triggerOn
  const last = settled.lastPaidOn ?? dayBefore(from)
  const stays = fromCode !== null && fromCode === toCode && !countsGap(lane)
  const end = stays
    ? []
    : standing.filter((one) => one.until === null && one.rechtskreis === fromCode && one.from <= last)
  const begun = standing.some(
    (one) => !end.includes(one) && one.rechtskreis === toCode && (one.until === null || one.until >= from),
  )
  return {
    end: end.map((period) => ({ period, until: last })),
    begin: toCode === null || begun || stays ? null : { rechtskreis: toCode, from },
  }
}

const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
