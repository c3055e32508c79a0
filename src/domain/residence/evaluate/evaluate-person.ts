import { type DayNumber, dayNumber, isoDay, plusMonths } from '../day-number.ts'
import type { FactProblem } from '../facts/fact-problems.ts'
import { prepareFacts } from '../facts/prepared-facts.ts'
import type { ResidenceFacts } from '../facts/residence-facts.ts'
import type { RuleChoices } from '../rules/rule-base.ts'
import type { LinkedRules } from '../rules/link-rules.ts'
import { answer } from './answer.ts'
import { type Asking, type Context, contextOn } from './context.ts'
import { standOfConditions } from './evaluate-condition.ts'
import { resultOf } from './evaluate-pathway.ts'
import type { PathwayResult } from './result.ts'

/**
 * A hint with the first later day on which it would read differently, and the first on which the way is shut that is not
 * shut yet, whatever else changes before; each null where nothing is in sight or nobody looked.
 */
export type Hint = PathwayResult & { nextChangeDate: string | null; closesOn: string | null }

export type PersonHints = {
  /** by pathway, in the order of the rule base */
  hints: Map<string, Hint>
  /** what contradicts itself in the facts; what rests on it stays unknown */
  problems: FactProblem[]
}

const asking: Asking = { ask: answer, askConditions: standOfConditions, askPathway: resultOf }

/** First day for which any of the law is modelled; before it every answer would be a guess. */
const firstKnownDay = '2005-01-01'

/**
 * Evaluates all pathways for a person on a reference date, past or future. Hints only, never a decision; facts that are
 * not known are named and never count as unmet.
 * @param on YYYY-MM-DD
 * @param options.changes also look for the next change; costs several evaluations more
 * @param options.closingsWithin months ahead in which to look for the day that shuts a way; 0: nobody looks
 * @throws Error where `on` is no day
 */
export function evaluatePerson(
  rules: LinkedRules,
  facts: ResidenceFacts,
  on: string,
  {
    choices = {},
    changes = true,
    closingsWithin = 0,
  }: { choices?: RuleChoices; changes?: boolean; closingsWithin?: number } = {},
): PersonHints {
  const day = dayNumber(on)
  if (day === null) throw new Error(`"${on}" is no day`)
  const prepared = prepareFacts(facts)
  const chosen = {
    settings: { ...defaultsOf(rules), ...choices.settings },
    switches: choices.switches ?? {},
  }
  const evaluate = (at: DayNumber, id: string) => {
    const context = contextOn(rules, prepared, at, chosen, asking)
    return { result: resultOf(context, id), turns: turnsAfter(context, at) }
  }
  const shared = contextOn(rules, prepared, day, chosen, asking)
  const hints = new Map<string, Hint>()
  for (const id of rules.pathways.keys()) {
    shared.turns = []
    const result = resultOf(shared, id)
    const seen = reading(result)
    const firstDay = (months: number, isIt: (later: PathwayResult) => boolean) =>
      firstDayOn(day, plusMonths(day, months), (at) => evaluate(at, id), isIt)
    const nextChangeDate = changes ? firstDay(horizonMonths, (later) => reading(later) !== seen) : null
    const mayClose = closingsWithin > 0 && (result.result === 'open' || result.result === 'missing')
    const closesOn = mayClose ? firstDay(closingsWithin, (later) => later.result === 'closed') : null
    hints.set(id, { ...result, nextChangeDate, closesOn })
  }
  const problems = [...prepared.problems]
  if (on < firstKnownDay) problems.push({ kind: 'reference_outside_known_law', at: 'reference_date' })
  return { hints, problems }
}

const defaultsOf = (rules: LinkedRules) =>
  Object.fromEntries([...rules.shared.settings, ...rules.values].map(({ id, default: value }) => [id, value]))

/** A change further away than this is not looked for. */
const horizonMonths = 12 * 30

/** The first later day, up to the horizon, on which a pathway reads so; null where none is found. */
function firstDayOn(
  on: DayNumber,
  horizon: DayNumber,
  evaluate: (at: DayNumber) => { result: PathwayResult; turns: DayNumber[] },
  isIt: (later: PathwayResult) => boolean,
): string | null {
  const open = new Set(evaluate(on).turns)
  for (let steps = 0; steps < 400 && open.size > 0; steps++) {
    const at = Math.min(...open)
    if (at > horizon) return null
    open.delete(at)
    const { result, turns } = evaluate(at)
    if (isIt(result)) return isoDay(at)
    for (const turn of turns) if (turn > at) open.add(turn)
  }
  return null
}

/** What a reader sees of a result; the day on which time completes something belongs to it. */
const reading = ({ result, closedBy, missing, unknown, review, earliestDate, notModelled }: PathwayResult) =>
  JSON.stringify([result, closedBy, missing, unknown, review, earliestDate, notModelled])

/** Days after which an answer may differ: those noted on the way, borders of the status, of stays abroad, of the law. */
function turnsAfter(context: Context, on: DayNumber): DayNumber[] {
  const borders = [
    ...context.turns,
    ...(context.segments ?? []).flatMap(({ from, until }) => [from, until === null ? from : until + 1]),
    ...(context.facts.abroad ?? []).flatMap(({ from, until, returnBy }) => [
      from,
      plusMonths(from, 6),
      plusMonths(from, 12),
      ...(until === null ? [] : [until + 1]),
      ...(returnBy === null ? [] : [returnBy + 1]),
    ]),
    ...context.rules.borders,
  ]
  return borders.filter((border) => border > on)
}
