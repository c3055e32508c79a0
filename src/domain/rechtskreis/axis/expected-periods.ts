import { laneOfRechtskreis, type Lane, type Rechtskreis } from '../lanes.ts'
import { ruleFor } from '../catalogue/rule-on.ts'
import type { VersionedRule } from '../catalogue/versioned-rule.ts'
import { expectedDays, type TransitionState } from '../transition.ts'

/** What the axis needs of a transition to look ahead. */
export type ComingTransition = {
  ref: string
  kind: string
  fromCode: Rechtskreis | null
  toCode: Rechtskreis | null
  triggerOn: string
  appliedOn: string | null
  lastPaidOn: string | null
  grantedFrom: string | null
  state: TransitionState
}

type Running = { ref: string; lane: Lane; rechtskreis: Rechtskreis; until: string | null }

/** A period that is likely to come, with the rule that says so. */
export type ExpectedPeriod = {
  lane: Lane
  rechtskreis: Rechtskreis
  from: string
  source: string
  of: string
}

/** The last day that a running period is likely to have; `source` is null where the title itself says so. */
export type ExpectedEnd = { ref: string; until: string; source: string | null }

/**
 * The future part of the axis: what open transitions let begin and end by their rules, and where a running title ends by
 * its own last day. What stands already is not expected again.
 * @param titleUntil last day of the standing title, null where it has none or is not known
 * @param today YYYY-MM-DD
 */
export function expectedPeriods(
  transitions: readonly ComingTransition[],
  rules: ReadonlyMap<string, VersionedRule>,
  standing: readonly Running[],
  titleUntil: string | null,
  today: string,
): { begin: ExpectedPeriod[]; end: ExpectedEnd[] } {
  const begin: ExpectedPeriod[] = []
  const ends = new Map<string, ExpectedEnd>()
  const running = standing.filter(({ until }) => until === null)
  if (titleUntil !== null)
    for (const { ref, rechtskreis } of running)
      if (rechtskreis === 'AUFENTHG') ends.set(ref, { ref, until: titleUntil, source: null })
  for (const one of transitions.filter(({ state }) => state === 'open')) {
    const rule = ruleFor(rules, one)
    if (!rule) continue
    const days = expectedDays(rule, one, today)
    const { source } = rule
    const from = one.grantedFrom ?? days.newBegins
    const { toCode } = one
    const stands = standing.some(
      ({ rechtskreis, until }) =>
        rechtskreis === toCode && (until === null || (from !== null && until >= from)),
    )
    if (toCode && from !== null && !stands && toCode !== one.fromCode)
      begin.push({ lane: laneOfRechtskreis[toCode], rechtskreis: toCode, from, source, of: one.ref })
    const last = one.lastPaidOn ?? days.oldEnds
    if (last === null || one.fromCode === toCode) continue
    for (const { ref, rechtskreis } of running)
      if (rechtskreis === one.fromCode && !ends.has(ref)) ends.set(ref, { ref, until: last, source })
  }
  return { begin, end: [...ends.values()] }
}
