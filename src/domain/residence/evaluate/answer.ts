import { type DayNumber, plusMonths } from '../day-number.ts'
import { dayOf, factOf } from '../facts/prepared-facts.ts'
import { isUnknownOn } from '../facts/status-history.ts'
import { type DayTerm, languageLevels, type RuleTest } from '../rules/rule-test.ts'
import { type Answer, type Context, segmentOn, thresholdOf } from './context.ts'
import { readClock } from './read-clock.ts'
import { fits } from './status.ts'

const met: Answer = { state: 'met', day: null }
const unmet: Answer = { state: 'unmet', day: null }
const unknown: Answer = { state: 'unknown', day: null }
const decided = (isMet: boolean): Answer => (isMet ? met : unmet)

/** Answers a test. Days after the reference date on which the answer may change are noted in the context. */
export function answer(context: Context, test: RuleTest): Answer {
  if ('fact' in test) return answerFact(context, test)
  if ('all' in test) return answerAll(context, test.all)
  if ('any' in test) return answerAny(context, test.any)
  if ('day' in test) return answerDay(context, test)
  if ('clock' in test) return answerClock(context, test)
  if ('status' in test) return answerStatus(context, test)
  if ('not' in test) return turned(answer(context, test.not))
  if ('level' in test) {
    const level = factOf(context.facts, test.level)
    if (level === undefined || level === null) return unknown
    return decided(languageLevels.indexOf(level as never) >= languageLevels.indexOf(test.atLeast))
  }
  if ('stated' in test) {
    const value = factOf(context.facts, test.stated)
    return value === undefined ? unknown : decided(value !== null)
  }
  if ('sumOf' in test) {
    const values = test.sumOf.map((key) => factOf(context.facts, key))
    if (values.some((value) => typeof value !== 'number')) return unknown
    return decided((values as number[]).reduce((a, b) => a + b, 0) <= thresholdOf(context, test.atMost))
  }
  if ('switch' in test) return decided(context.switches[test.switch] === true)
  if ('conditions' in test) return context.askConditions(context, test.conditions)
  if ('pathwayOpen' in test) return answerOpen(context, test.pathwayOpen)
  return met
}

function answerFact(context: Context, test: Extract<RuleTest, { fact: string }>): Answer {
  const value = factOf(context.facts, test.fact)
  if (value === undefined) return unknown
  if ('is' in test) return decided(value === test.is)
  if ('oneOf' in test) return decided(typeof value === 'string' && test.oneOf.includes(value))
  if (typeof value !== 'number') return unknown
  return decided(
    'atLeast' in test
      ? value >= thresholdOf(context, test.atLeast)
      : value <= thresholdOf(context, test.atMost),
  )
}

/** All must be met: one that is unmet decides, and time helps only where it helps every one of them. */
function answerAll(context: Context, tests: readonly RuleTest[]): Answer {
  const answers = tests.map((test) => answer(context, test))
  const open = answers.filter(({ state }) => state === 'unmet')
  const reviews = answers.flatMap((one) => one.reviews ?? [])
  if (open.length > 0) {
    const helped = open.every(({ day }) => day !== null) && answers.every(({ state }) => state !== 'unknown')
    const discretion = open.find(({ discretionDay }) => discretionDay)?.discretionDay
    return {
      state: 'unmet',
      day: helped ? Math.max(...open.map(({ day }) => day!)) : null,
      reviews,
      ...(discretion ? { discretionDay: discretion } : {}),
    }
  }
  const state = answers.some((one) => one.state === 'unknown') ? 'unknown' : 'met'
  return { state, day: null, reviews }
}

/** One that is met is enough; otherwise the earliest that time alone makes met. */
function answerAny(context: Context, tests: readonly RuleTest[]): Answer {
  const answers: Answer[] = []
  for (const test of tests) {
    const one = answer(context, test)
    if (one.state === 'met') return one
    answers.push(one)
  }
  if (answers.some(({ state }) => state === 'unknown')) return unknown
  const helped = answers.filter(({ day }) => day !== null)
  const told = helped.length > 0 ? helped : answers
  const first = told.reduce((a, b) => ((b.day ?? Infinity) < (a.day ?? Infinity) ? b : a))
  return { ...first, reviews: [...new Set(told.flatMap((one) => one.reviews ?? []))] }
}

const turned = ({ state }: Answer): Answer => (state === 'unknown' ? unknown : decided(state === 'unmet'))

function answerClock(context: Context, test: Extract<RuleTest, { clock: string }>): Answer {
  if (test.on === undefined || test.on === 'reference')
    return readClock(context, test.clock, thresholdOf(context, test.months), context.on)
  const on = dayTerm(context, test.on)
  if (typeof on !== 'number') return on === null ? unmet : unknown
  const { state, reviews } = readClock(context, test.clock, thresholdOf(context, test.months), on)
  return { state, day: null, reviews }
}

function answerStatus(context: Context, { status, on }: Extract<RuleTest, { status: unknown }>): Answer {
  if (context.segments === null) return unknown
  const day = on === undefined ? context.on : dayTerm(context, on)
  if (typeof day !== 'number') return day === null ? unmet : unknown
  if (isUnknownOn(context.segments, day)) return unknown
  const segment = segmentOn(context.segments, day)
  return decided(segment !== undefined && fits(segment, status, context.rules.shared.sections))
}

function answerDay(context: Context, test: Extract<RuleTest, { day: DayTerm }>): Answer {
  const day = dayTerm(context, test.day)
  const bound = dayTerm(
    context,
    'onOrAfter' in test ? test.onOrAfter : 'before' in test ? test.before : test.onOrBefore,
  )
  if (day === null || bound === null) return unmet
  if (day === undefined || bound === undefined) return unknown
  // The reference date moves with time; an application made on a stated day does not.
  const moves = movesWithTime(context, test.day)
  if ('onOrAfter' in test) {
    if (bound > context.on) context.turns.push(bound)
    if (day >= bound) return met
    const another = test.day === 'application' && bound > context.on
    return { state: 'unmet', day: moves || another ? bound : null }
  }
  const last = 'before' in test ? bound - 1 : bound
  if (moves && last >= context.on) context.turns.push(last + 1)
  return decided(day <= last)
}

const movesWithTime = (context: Context, term: DayTerm) =>
  term === 'reference' ||
  (term === 'application' && typeof dayOf(context.facts, 'application.date') !== 'number')

/** The day a term means; undefined where it is not known, null where there is none. */
function dayTerm(context: Context, term: DayTerm): DayNumber | null | undefined {
  if (term === 'reference') return context.on
  if (term === 'application') return dayOf(context.facts, 'application.date') ?? context.on
  if (typeof term === 'string') return context.rules.dates.get(term)
  if ('clock' in term) {
    const { state, day } = readClock(context, term.clock, term.plusMonths, context.on)
    return state === 'unknown' ? undefined : day
  }
  const day = dayOf(context.facts, term.fact)
  if (typeof day !== 'number') return day
  return plusMonths(day, term.plusMonths ?? 0) + (term.plusDays ?? 0)
}

function answerOpen(context: Context, pathways: readonly string[]): Answer {
  const results = pathways.map((id) => context.askPathway(context, id))
  if (results.some(({ result }) => result === 'open')) return met
  const mayOpen = results.some(({ result, missing }) => result === 'missing' && missing.length === 0)
  return mayOpen ? unknown : unmet
}
