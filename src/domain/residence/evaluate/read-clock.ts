import { type DayNumber, monthsBetween, plusMonths } from '../day-number.ts'
import { isUnknownOn, type Segment } from '../facts/status-history.ts'
import type { Clock } from '../rules/rule-base.ts'
import { type Chain, chainTo, type Counting } from './chain.ts'
import { type Context, thresholdOf } from './context.ts'
import { fits } from './status.ts'
import { breakingStays, mostlyAbroad, uncountedDays } from './uncounted-days.ts'

/** What a clock says on a day about a number of months. */
export type ClockReading = {
  state: 'met' | 'unmet' | 'unknown'
  /** day on which the months are complete if today's status continues; null where it never is or nothing runs */
  day: DayNumber | null
  reviews: string[]
  /** the same day if the authority credits earlier time */
  discretionDay: DayNumber | null
}

const still = { day: null, discretionDay: null }

/** Reads a clock of the rules: whether so many months have been counted on a day. */
export function readClock(context: Context, id: string, months: number, on: DayNumber): ClockReading {
  const clock = context.rules.clocks.get(id)!
  if (context.segments === null) return { state: 'unknown', reviews: [], ...still }
  const { abroad } = context.facts
  if (abroad === null && clock.absences) return { state: 'unknown', reviews: [], ...still }
  const stays = abroad ?? []
  const breaks = breakingStays(stays, clock.absences, context.on)
  if (breaks.some(({ until }) => until === null)) return { state: 'unmet', reviews: [], ...still }
  const countingOf = countingBy(context, clock)
  // A day ahead is reached by today's status as if it simply continued.
  const at = Math.min(on, context.on)
  if (isUnknownOn(context.segments, at)) return { state: 'unknown', reviews: [], ...still }
  const chain = chainTo(context.segments, at, {
    countingOf,
    breaks,
    toleratedGapDays:
      clock.ignoresGapsIf && context.ask(context, clock.ignoresGapsIf).state === 'met'
        ? Number.POSITIVE_INFINITY
        : thresholdOf(context, clock.toleratedGapDays ?? 0),
  })
  if (!chain) return { state: 'unmet', reviews: [], ...still }
  const begin = chain.links[0]!.from
  const day = goal(chain, begin, months, clock, context)
  const met = day !== null && day <= on
  if (day !== null && day > on) context.turns.push(day)
  const reviews: string[] = []
  if (chain.toleratedGap && clock.toleratedGapReview) reviews.push(clock.toleratedGapReview)
  if (met) {
    const halfAway = clock.halfAbroadReview && mostlyAbroad(stays, plusMonths(on, -months), on)
    if (!halfAway) return { state: 'met', day, reviews, discretionDay: null }
    // The window moves with every day: ask again tomorrow.
    context.turns.push(on + 1)
    return { state: 'unmet', reviews: [...reviews, clock.halfAbroadReview!], ...still }
  }
  // What began earlier than is known may be complete already.
  if (chain.links[0]!.isAtLeast) return { state: 'unknown', reviews, ...still }
  if (clock.gapReview && chain.gapBefore !== null && chain.gapBefore <= clock.gapReview.upToDays)
    reviews.push(clock.gapReview.id)
  const credit = clock.creditMonths
    ? earlierMonths(context.segments, begin, countingOf, clock.creditMonths)
    : 0
  if (credit > 0) reviews.push(clock.creditReview!)
  return {
    state: 'unmet',
    day,
    reviews,
    discretionDay: credit > 0 ? plusMonths(begin, months - credit) : null,
  }
}

function countingBy(context: Context, clock: Clock): (segment: Segment) => Counting | null {
  const sections = context.rules.shared.sections
  const counts = [...clock.counts]
  for (const { test, segments } of clock.countsIf ?? [])
    if (context.ask(context, test).state === 'met') counts.push(...segments)
  return (segment) => {
    if (clock.half && fits(segment, clock.half, sections)) return 'half'
    if (clock.pauses && fits(segment, clock.pauses, sections)) return 'pause'
    return fits(segment, counts, sections) ? 'whole' : null
  }
}

function goal(chain: Chain, begin: DayNumber, months: number, clock: Clock, context: Context) {
  if (chain.links.at(-1)!.counting === 'pause') {
    // Nothing runs any more; only what was complete before the pause counts.
    const last = chain.links.at(-1)!
    const reached = settle(chain, begin, months, clock, context)
    return reached !== null && reached <= last.from ? reached : null
  }
  return settle(chain, begin, months, clock, context)
}

/** No more steps than these: where every day that passes adds one that does not count, the goal is never reached. */
const mostSteps = 200

/** Days that do not count move the goal forward, and more of them may lie before the new goal: until it stands still. */
function settle(
  chain: Chain,
  begin: DayNumber,
  months: number,
  clock: Clock,
  context: Context,
): DayNumber | null {
  const complete = plusMonths(begin, months)
  let day = complete
  for (let step = 0; step < mostSteps; step++) {
    const later = complete + uncountedDays(chain.links, context.facts.abroad ?? [], clock.absences, day)
    if (later === day) return day
    day = later
  }
  return null
}

/** Whole months of counting segments before the chain, at most so many. */
function earlierMonths(
  segments: readonly Segment[],
  begin: DayNumber,
  countingOf: (segment: Segment) => Counting | null,
  atMost: number,
): number {
  let months = 0
  for (const segment of segments) {
    if (segment.from >= begin || countingOf(segment) === null) continue
    const end = segment.until === null || segment.until >= begin ? begin : segment.until + 1
    months += monthsBetween(segment.from, end)
  }
  return Math.min(atMost, months)
}
