import { type Lane, lanes, type Rechtskreis } from '../lanes.ts'

type Days = { from: string; until: string | null }
type Recorded = Days & { lane: Lane }

/** A line of the axis: a period, a status, or both where they say the same; its days are those of both. */
export type AxisLine<Period, Status> = Days & { lane: Lane; period: Period | null; statuses: Status[] }

/**
 * The lines of the axis, lane by lane: each period that was recorded there, and each status of another record. A status
 * that says the same as a period (the same Rechtskreis, with a day in common) is told in its line, so that what stands
 * twice is seen once; both keep the days that they were recorded with.
 * @param statuses `rechtskreis` is null where a status belongs to none that is known
 */
export function axisLines<
  Period extends Recorded & { rechtskreis: Rechtskreis },
  Status extends Recorded & { rechtskreis: Rechtskreis | null },
>(periods: readonly Period[], statuses: readonly Status[]): AxisLine<Period, Status>[] {
  const lines = periods.map((period): AxisLine<Period, Status> => ({
    lane: period.lane,
    ...daysOf([period]),
    period,
    statuses: [],
  }))
  for (const status of statuses) {
    const same = lines.find(({ period }) => period !== null && saysTheSame(period, status))
    if (same) {
      same.statuses.push(status)
      Object.assign(same, daysOf([same, status]))
    } else lines.push({ lane: status.lane, ...daysOf([status]), period: null, statuses: [status] })
  }
  return lines.toSorted(
    (a, b) => lanes.indexOf(a.lane) - lanes.indexOf(b.lane) || a.from.localeCompare(b.from),
  )
}

function saysTheSame(
  period: Recorded & { rechtskreis: Rechtskreis },
  status: Recorded & { rechtskreis: Rechtskreis | null },
): boolean {
  const hasCommonDay =
    (period.until === null || period.until >= status.from) &&
    (status.until === null || status.until >= period.from)
  return period.lane === status.lane && period.rechtskreis === status.rechtskreis && hasCommonDay
}

/** From the first day of all to the last; without an end where one of them has none. */
function daysOf(all: readonly Days[]): Days {
  const untils = all.map(({ until }) => until)
  return {
    from: all.map(({ from }) => from).toSorted()[0]!,
    until: untils.includes(null) ? null : untils.toSorted().at(-1)!,
  }
}
