import { countsGap } from '#domain/rechtskreis/transition.ts'
import type { AxisPeriod } from '#domain/rechtskreis/axis/axis-layout.ts'
import type { GapDates } from '#domain/rechtskreis/gap.ts'

/**
 * The days without money or cover of transitions as bars of the time axis, bridged or not; those that run have no end.
 * @param today YYYY-MM-DD
 * @param words of the lane by its code, and what a gap is called
 */
export function gapsOnAxis(
  transitions: readonly (GapDates & { state: string })[],
  today: string,
  words: { lane: (lane: GapDates['lane']) => string; gap: string },
): AxisPeriod[] {
  return transitions.flatMap(({ lane, lastPaidOn, firstPaymentOn, state }) => {
    if (!countsGap(lane) || lastPaidOn === null || state === 'dropped') return []
    const from = Temporal.PlainDate.from(lastPaidOn).add({ days: 1 })
    const until = firstPaymentOn && Temporal.PlainDate.from(firstPaymentOn).subtract({ days: 1 })
    const begun = until ? Temporal.PlainDate.compare(from, until) <= 0 : from.toString() <= today
    if (!begun) return []
    return [
      {
        lane: words.lane(lane),
        rechtskreis: words.gap,
        from: from.toString(),
        until: until ? until.toString() : null,
        gap: true,
      },
    ]
  })
}
