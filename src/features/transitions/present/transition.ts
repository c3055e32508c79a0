import {
  gapFigures,
  type GapDates,
  type GapFigures,
  gapWarning,
  isSeamless,
} from '#domain/rechtskreis/gap.ts'
import {
  expectedDays,
  type ExpectedDays,
  type ExpectedFrom,
  type TransitionState,
} from '#domain/rechtskreis/transition.ts'
import type { TransitionRule } from '#domain/rechtskreis/catalogue/transition-rule.ts'

/** How a transition stands, for badge and order: what hurts most comes first. */
export const transitionStands = [
  'running',
  'coming',
  'in_work',
  'seamless',
  'with_gap',
  'ended',
  'dropped',
] as const
export type TransitionStand = (typeof transitionStands)[number]

export type PresentedTransition = { figures: GapFigures; expected: ExpectedDays; stand: TransitionStand }

/**
 * The figures of a transition on a day, and how it stands.
 * @param today YYYY-MM-DD
 */
export function presentTransition(
  transition: GapDates & ExpectedFrom & { state: TransitionState },
  rule: TransitionRule | undefined,
  today: string,
): PresentedTransition {
  const expected = expectedDays(rule, transition, today)
  const figures = gapFigures(transition, expected, today)
  return { figures, expected, stand: standOf(transition, figures, expected, today) }
}

function standOf(
  transition: GapDates & { state: TransitionState },
  figures: GapFigures,
  expected: ExpectedDays,
  today: string,
): TransitionStand {
  if (transition.state === 'dropped') return 'dropped'
  if (transition.state === 'settled') {
    const seamless = isSeamless(figures)
    return seamless === null ? 'ended' : seamless ? 'seamless' : 'with_gap'
  }
  const warning = gapWarning(transition, expected, today)
  return warning === 'none' ? 'in_work' : warning
}
