import type { Lane, Rechtskreis } from '../lanes.ts'

/** A period as it stands on the axis; `until` is its last day, null while it runs. */
export type NoticedPeriod = {
  ref: string
  lane: Lane
  rechtskreis: Rechtskreis
  from: string
  until: string | null
}

/** What is worth a second look: several in one lane at once, two titles at once, a title before the arrival. */
export type AxisNotice<Period extends NoticedPeriod = NoticedPeriod> =
  | { kind: 'overlap' | 'two_titles'; first: Period; second: Period; from: string; until: string | null }
  | { kind: 'before_arrival'; first: Period; from: string }

const titles: readonly Rechtskreis[] = ['AUFENTHG', 'FREIZUEGG']

/**
 * Names what stands at once in a lane, and what contradicts the arrival. Nothing of it is forbidden: two benefits at
 * once are normal, and a visa may come before the arrival.
 * @param arrival YYYY-MM-DD, null where it is not known
 */
export function axisNotices<Period extends NoticedPeriod>(
  periods: readonly Period[],
  arrival: string | null,
): AxisNotice<Period>[] {
  const isTitle = ({ rechtskreis }: Period) => titles.includes(rechtskreis)
  const early = periods.filter((period) => isTitle(period) && arrival !== null && period.from < arrival)
  const pairs = periods.flatMap((one, at) => periods.slice(at + 1).map((other) => [one, other] as const))
  return [
    ...early.map((first) => ({ kind: 'before_arrival' as const, first, from: first.from })),
    ...pairs.flatMap(([first, second]) => {
      const common = first.lane === second.lane ? commonDays(first, second) : null
      if (!common) return []
      const kind = isTitle(first) && isTitle(second) ? ('two_titles' as const) : ('overlap' as const)
      return [{ kind, first, second, ...common }]
    }),
  ]
}

function commonDays(one: NoticedPeriod, other: NoticedPeriod): { from: string; until: string | null } | null {
  const from = one.from > other.from ? one.from : other.from
  const ends = [one.until, other.until].filter((day) => day !== null).toSorted()
  const until = ends[0] ?? null
  return until !== null && until < from ? null : { from, until }
}
