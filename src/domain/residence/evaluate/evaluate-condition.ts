import { isoDay } from '../day-number.ts'
import type { Condition, InForce, Waiver } from '../rules/rule-base.ts'
import type { ConditionUse, WaiverUse } from '../rules/rule-test.ts'
import type { Answer, Context } from './context.ts'
import type { ConditionOutcome } from './result.ts'

type Outcome = ConditionOutcome & { discretionDay: number | null }

/** Whether a wording is in force on a day. */
export const isInForce = ({ from, until }: InForce, day: string): boolean =>
  from <= day && (until === undefined || day <= until)

/** How a condition stands, with its waivers. */
export function outcomeOf(
  context: Context,
  condition: Condition,
  waivers = condition.waivers ?? [],
): Outcome {
  const { id } = condition
  const quiet: Outcome = { id, state: 'not_asked', day: null, waiver: null, reviews: [], discretionDay: null }
  if (!isInForce(condition.inForce, isoDay(context.on))) return quiet
  const applies = condition.appliesIf ? context.ask(context, condition.appliesIf).state : 'met'
  if (applies === 'unmet') return quiet
  if (condition.kind === 'human')
    return applies === 'met' ? { ...quiet, state: 'human', reviews: [condition.review ?? id] } : quiet
  if (applies === 'unknown') return { ...quiet, state: 'unknown' }
  const found = context.ask(context, condition.test!)
  const reviews = found.reviews ?? []
  if (found.state === 'met') return { ...quiet, state: 'met', reviews }
  return withWaivers(context, found, waivers, { ...quiet, reviews })
}

function withWaivers(
  context: Context,
  found: Answer,
  waivers: readonly WaiverUse[],
  quiet: Outcome,
): Outcome {
  let day = found.day
  let caseDecision: string | null = null
  for (const use of waivers) {
    const { waiver, stands } = readWaiver(context, use)
    if (stands.state !== 'met') {
      if (stands.day !== null && found.state === 'unmet') day = Math.min(day ?? stands.day, stands.day)
      continue
    }
    if (waiver.nature === 'case_decision') caseDecision = waiver.id
    else if (waiver.nature !== 'may')
      return { ...quiet, state: 'waived', waiver: waiver.id, reviews: waiver.review ? [waiver.review] : [] }
    // Whatever an unknown fact turns out to be, at worst the authority may dispense with the condition.
    else return { ...quiet, state: 'may', waiver: waiver.id, reviews: [waiver.review ?? quiet.id] }
  }
  return {
    ...quiet,
    state: found.state === 'unknown' ? 'unknown' : 'unmet',
    day,
    waiver: caseDecision,
    reviews: caseDecision ? [...quiet.reviews, quiet.id] : quiet.reviews,
    discretionDay: found.discretionDay ?? null,
  }
}

function readWaiver(context: Context, use: WaiverUse): { waiver: Waiver; stands: Answer } {
  const id = typeof use === 'string' ? use : use.use
  const waiver = context.rules.waivers.get(id)!
  const tests = typeof use === 'string' ? [waiver.test] : [waiver.test, use.and]
  return { waiver, stands: context.ask(context, tests.length === 1 ? tests[0]! : { all: tests }) }
}

/** The wordings of a condition that another rule uses, with the waivers that apply there. */
export function conditionsOf(
  context: Context,
  use: string | ConditionUse,
): { condition: Condition; waivers: WaiverUse[] }[] {
  const { use: id, waivers } = typeof use === 'string' ? { use, waivers: undefined } : use
  return context.rules.conditions.get(id)!.map((condition) => ({
    condition,
    waivers: waivers ?? condition.waivers ?? [],
  }))
}

/** Several conditions as one: the latest day by time is a lower bound, also where others need more than time. */
export function standOfConditions(context: Context, uses: readonly (string | ConditionUse)[]): Answer {
  const outcomes = uses.flatMap((use) =>
    conditionsOf(context, use).map(({ condition, waivers }) => outcomeOf(context, condition, waivers)),
  )
  const days = outcomes.flatMap(({ day }) => (day === null ? [] : [day]))
  const reviews = outcomes.flatMap((one) => one.reviews)
  if (outcomes.some(({ state }) => state === 'unmet'))
    return { state: 'unmet', day: days.length > 0 ? Math.max(...days) : null, reviews }
  return { state: outcomes.some(({ state }) => state === 'unknown') ? 'unknown' : 'met', day: null, reviews }
}
