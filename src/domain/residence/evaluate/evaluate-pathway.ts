import { isoDay } from '../day-number.ts'
import type { Condition, Pathway } from '../rules/rule-base.ts'
import type { Context } from './context.ts'
import { conditionsOf, outcomeOf } from './evaluate-condition.ts'
import type { NotModelled, PathwayResult } from './result.ts'

type Judged = { condition: Condition; outcome: ReturnType<typeof outcomeOf> }

const nothing: Omit<PathwayResult, 'result'> = {
  closedBy: [],
  missing: [],
  unknown: [],
  review: [],
  earliestDate: null,
  earliestDateDiscretion: null,
  notModelled: null,
  outcomes: [],
}

/** The result of a pathway on the day of the context, evaluated once. */
export function resultOf(context: Context, id: string): PathwayResult {
  const known = context.results.get(id)
  if (known) return known
  const result = evaluatePathway(context, context.rules.pathways.get(id)!)
  context.results.set(id, result)
  return result
}

/**
 * Group, then bars, then conditions with their waivers, then dates. Whoever does not belong to the group is not asked
 * the rest.
 */
function evaluatePathway(context: Context, pathway: Pathway): PathwayResult {
  const notModelled = outsideOf(context, pathway)
  if (notModelled) return { ...nothing, result: 'not_modelled', notModelled }
  const judge = (condition: Condition, waivers = condition.waivers): Judged => ({
    condition,
    outcome: outcomeOf(context, condition, waivers),
  })
  const all = pathway.conditions.flatMap((one) =>
    'id' in one ? [{ condition: one, waivers: one.waivers }] : conditionsOf(context, one),
  )
  const always =
    pathway.discretion && context.ask(context, pathway.discretion).state === 'met' ? ['DISCRETION'] : []
  const human = all
    .filter(({ condition }) => condition.kind === 'human')
    .map(({ condition }) => judge(condition))
  const standing = [...always, ...human.flatMap(({ outcome }) => outcome.reviews)]
  const closed = (by: Judged[], judged: Judged[]): PathwayResult => ({
    ...nothing,
    result: 'closed',
    closedBy: sorted(by.map(({ condition }) => condition.id)),
    review: sorted([...standing, ...by.flatMap(({ condition }) => closedReviews(context, condition))]),
    outcomes: told([...judged, ...human]),
  })

  const group = all
    .filter(({ condition }) => condition.kind === 'group')
    .map((one) => judge(one.condition, one.waivers))
  const outside = group.filter(isUnmet)
  if (outside.length > 0) return closed(outside, group)
  const rest = all
    .filter(({ condition }) => condition.kind !== 'group' && condition.kind !== 'human')
    .map((one) => judge(one.condition, one.waivers))
  const judged = [...group, ...rest]
  const barring = rest.filter((one) => closes(one.condition) && isUnmet(one))
  if (barring.length > 0) return closed(barring, judged)
  return summary(judged, human, standing)
}

function summary(judged: Judged[], human: Judged[], standing: string[]): PathwayResult {
  const missing = judged.filter(isUnmet)
  const unknown = judged.filter(({ outcome }) => outcome.state === 'unknown')
  const latest = (days: (number | null)[]) => {
    const stated = days.filter((day) => day !== null)
    return stated.length > 0 ? isoDay(Math.max(...stated)) : null
  }
  const discretion = missing.some(({ outcome }) => outcome.discretionDay !== null)
  return {
    ...nothing,
    result: missing.length + unknown.length === 0 ? 'open' : 'missing',
    missing: sorted(missing.map(({ condition }) => condition.id)),
    unknown: sorted(unknown.map(({ condition }) => condition.id)),
    review: sorted([...standing, ...judged.flatMap(({ outcome }) => outcome.reviews)]),
    earliestDate: latest(missing.map(({ outcome }) => outcome.day)),
    earliestDateDiscretion: discretion
      ? latest(missing.map(({ outcome }) => outcome.discretionDay ?? outcome.day))
      : null,
    outcomes: told([...judged, ...human]),
  }
}

const isUnmet = ({ outcome }: Judged) => outcome.state === 'unmet'
const closes = ({ kind, unmetCloses }: Condition) => kind === 'bar' || unmetCloses === true
const sorted = (ids: string[]) => [...new Set(ids)].toSorted()
const told = (judged: Judged[]) => judged.map(({ outcome }) => outcome)

function closedReviews(context: Context, { closedReview }: Condition): string[] {
  if (closedReview === undefined) return []
  if (typeof closedReview === 'string') return [closedReview]
  return context.ask(context, closedReview.if).state === 'met' ? [closedReview.id] : []
}

/** Outside of the modelled law nothing is said about the person: neither open nor closed. */
function outsideOf(context: Context, { modelled }: Pathway): NotModelled | null {
  const [kind] = context.facts.unknownKinds
  if (kind !== undefined) return { reason: 'unknown_status_kind', kind }
  const day = isoDay(context.on)
  if (day < modelled.from) return { reason: 'before_modelled_law', from: modelled.from }
  if (modelled.until !== undefined && day > modelled.until)
    return { reason: 'after_modelled_law', until: modelled.until }
  return null
}
