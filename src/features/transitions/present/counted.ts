import type { CountedPeriod, CountedTransition, NamedBridge } from '#domain/rechtskreis/gap-days.ts'
import { ruleFor } from '#domain/rechtskreis/catalogue/rule-on.ts'
import type { VersionedRule } from '#domain/rechtskreis/catalogue/versioned-rule.ts'
import type { Period } from '#features/persons/index.ts'
import type { GapExplanation } from '../data/gap-explanations.server.ts'
import type { Transition } from '../data/transition-reader.server.ts'
import { presentTransition } from './transition.ts'

/** The day of an instant in Berlin, YYYY-MM-DD. */
export const berlinDay = (instant: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDate()
    .toString()

/** Transitions as the count of uncovered days takes them, with what their rules expect on a day. */
export const countedTransitions = (
  transitions: readonly Transition[],
  rules: ReadonlyMap<string, VersionedRule>,
  day: string,
): CountedTransition[] =>
  transitions.map((one) => ({ ...one, expected: presentTransition(one, ruleFor(rules, one), day).expected }))

/** Periods as the count takes them, with the day on which each was recorded. */
export const countedPeriods = (periods: readonly Period[]): CountedPeriod[] =>
  periods.map((one) => ({ ...one, knownOn: berlinDay(one.recordedAt) }))

/** Those explanations that name a bridge; a reason alone covers no day. */
export const namedBridges = (said: readonly GapExplanation[]): NamedBridge[] =>
  said.flatMap(({ lane, bridge, from, until, ref }) => (bridge ? [{ lane, bridge, from, until, ref }] : []))
