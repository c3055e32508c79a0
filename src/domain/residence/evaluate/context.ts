import type { DayNumber } from '../day-number.ts'
import { factOf, type PreparedFacts } from '../facts/prepared-facts.ts'
import { isUnknownOn, type Segment } from '../facts/status-history.ts'
import type { LinkedRules } from '../rules/link-rules.ts'
import type { ConditionUse, RuleTest, Threshold } from '../rules/rule-test.ts'
import type { PathwayResult } from './result.ts'

/** What a test says about the facts: a fact that is not known is `unknown`, never `unmet`. */
export type Answer = {
  state: 'met' | 'unmet' | 'unknown'
  /** first day on which time alone makes it met; null where it is met, or time does not help */
  day: DayNumber | null
  reviews?: string[]
  discretionDay?: DayNumber | null
}

/** Tests, conditions and pathways ask each other; each finds the others here. */
export type Asking = {
  ask: (context: Context, test: RuleTest) => Answer
  askConditions: (context: Context, uses: readonly (string | ConditionUse)[]) => Answer
  askPathway: (context: Context, id: string) => PathwayResult
}

/** One evaluation: a person on a day under the rules and the choices of a site. */
export type Context = Asking & {
  rules: LinkedRules
  facts: PreparedFacts
  /** the status segments, with the claim to a toleration that needs no paper */
  segments: readonly Segment[] | null
  on: DayNumber
  settings: Readonly<Record<string, number>>
  switches: Readonly<Record<string, boolean>>
  /** days after `on` on which an answer may change, collected on the way */
  turns: DayNumber[]
  /** pathways evaluated already on this day */
  results: Map<string, PathwayResult>
}

/** A context for one day. Settings that the site did not choose have the value of the rule base. */
export function contextOn(
  rules: LinkedRules,
  facts: PreparedFacts,
  on: DayNumber,
  choices: Pick<Context, 'settings' | 'switches'>,
  asking: Asking,
): Context {
  return {
    rules,
    facts,
    segments: withClaim(facts, on),
    on,
    ...choices,
    ...asking,
    turns: [],
    results: new Map(),
  }
}

/** The number that a threshold means here. */
export const thresholdOf = (context: Context, threshold: Threshold): number =>
  typeof threshold === 'number' ? threshold : context.settings[threshold.setting]!

/** The segment that covers a day. */
export const segmentOn = (segments: readonly Segment[], day: DayNumber): Segment | undefined =>
  segments.findLast(({ from, until }) => from <= day && (until === null || until >= day))

/** Whoever has a claim to a toleration is tolerated also without the paper (BVerwG 1 C 34.18). */
function withClaim(facts: PreparedFacts, on: DayNumber): readonly Segment[] | null {
  const { segments } = facts
  if (segments === null || factOf(facts, 'duldung.entitlement') !== true) return segments
  if (isUnknownOn(segments, on)) return segments
  const current = segmentOn(segments, on)
  if (current && current.kind !== 'GUEB') return segments
  const past = segments.filter(({ from }) => from <= on && from !== current?.from)
  const last = past.at(-1)
  const from = current?.from ?? (last && last.until !== null ? last.until + 1 : on)
  return [
    ...past,
    { from, until: null, kind: 'DULDUNG', basis: '60a' },
    ...segments.filter((one) => one.from > on),
  ]
}
