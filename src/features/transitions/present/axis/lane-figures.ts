import { type DayCount, gapDaysOf, gapLanes } from '#domain/rechtskreis/gap-days.ts'
import type { VersionedRule } from '#domain/rechtskreis/catalogue/versioned-rule.ts'
import type { Period } from '#features/persons/index.ts'
import type { FigureCell, LaneFigures } from '../../components/axis/lane-figure-table.tsx'
import type { GapExplanation } from '../../data/gap-explanations.server.ts'
import type { Transition } from '../../data/transition-reader.server.ts'
import { laneLabel } from '../../lane-labels.ts'
import { bridgeLabel, explanationWords } from '../../transition-labels.ts'
import { countedPeriods, countedTransitions, namedBridges } from '../counted.ts'

const cell = ({ days, running, knownOn }: DayCount): FigureCell => ({ days, running, knownOn })

const daysOf = ({ from, until }: { from: string; until: string }) => ({ from, until })

/** The figures of one person in the lanes where days without money or cover are counted; lanes without any line are left out. */
export function laneFigures(
  transitions: readonly Transition[],
  periods: readonly Period[],
  said: readonly GapExplanation[],
  rules: ReadonlyMap<string, VersionedRule>,
  day: string,
): LaneFigures[] {
  const all = {
    transitions: countedTransitions(transitions, rules, day),
    periods: countedPeriods(periods),
    bridges: namedBridges(said),
  }
  return gapLanes
    .filter((lane) => [...all.transitions, ...all.periods].some((one) => one.lane === lane))
    .map((lane) => {
      const { expected, withoutMoney, withoutRight, bridges } = gapDaysOf(lane, all, day)
      return {
        lane: laneLabel(lane),
        expected: cell(expected),
        withoutMoney: cell(withoutMoney),
        withoutRight: cell(withoutRight),
        explained: [
          ...bridges
            .filter(({ ref }) => ref === null)
            .map((one) => ({ ...daysOf(one), words: bridgeLabel(one.bridge), ref: null })),
          ...said
            .filter((one) => one.lane === lane)
            .map((one) => ({ ...daysOf(one), words: explanationWords(one), ref: one.ref })),
        ],
      }
    })
}
