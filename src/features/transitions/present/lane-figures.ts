import { type DayCount, gapDaysOf, type NamedBridge } from '#domain/rechtskreis/gap-days.ts'
import { lanes } from '#domain/rechtskreis/lanes.ts'
import { countsGap, type TransitionRule } from '#domain/rechtskreis/transition.ts'
import type { Period } from '#features/persons/index.ts'
import type { FigureCell, LaneFigures } from '../components/lane-figure-table.tsx'
import type { Transition } from '../data/transition-reader.server.ts'
import { laneLabel } from '../lane-labels.ts'
import { bridgeLabel } from '../transition-labels.ts'
import { presentTransition } from './transition.ts'

const berlinDay = (instant: Date) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDate()
    .toString()

const cell = ({ days, running, knownOn }: DayCount): FigureCell => ({ days, running, knownOn })

/** The figures of one person in the lanes where days without money or cover are counted; lanes without any line are left out. */
export function laneFigures(
  transitions: readonly Transition[],
  periods: readonly Period[],
  rules: ReadonlyMap<string, TransitionRule>,
  day: string,
  named: readonly NamedBridge[] = [],
): LaneFigures[] {
  const counted = transitions.map((one) => ({
    ...one,
    expected: presentTransition(one, rules.get(one.kind), day).expected,
  }))
  const known = periods.map((one) => ({ ...one, knownOn: berlinDay(one.recordedAt) }))
  return lanes
    .filter((lane) => countsGap(lane) && [...counted, ...known].some((one) => one.lane === lane))
    .map((lane) => {
      const all = { transitions: counted, periods: known, bridges: named }
      const { expected, withoutMoney, withoutRight, bridges } = gapDaysOf(lane, all, day)
      return {
        lane: laneLabel(lane),
        expected: cell(expected),
        withoutMoney: cell(withoutMoney),
        withoutRight: cell(withoutRight),
        bridges: bridges.map(({ bridge, from, until }) => ({ bridge: bridgeLabel(bridge), from, until })),
      }
    })
}
