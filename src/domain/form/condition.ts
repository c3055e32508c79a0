import type { Answered } from '../kernel/answer.ts'
import type { Comparison, Condition } from './form.ts'

/** Whether a condition holds; `unknown` where the answer is missing, not known or not told. */
export type Holds = 'yes' | 'no' | 'unknown'

const order = (value: string, bound: string): number => {
  const [left, right] = [Number(value), Number(bound)]
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right
  return value < bound ? -1 : value > bound ? 1 : 0
}

const tests: Record<
  Exclude<Comparison, 'answered'>,
  (value: string, values: readonly string[]) => boolean
> = {
  is: (value, values) => values.some((one) => value === one || value.split(' ').includes(one)),
  is_not: (value, values) => !values.some((one) => value === one || value.split(' ').includes(one)),
  at_least: (value, [bound = '']) => order(value, bound) >= 0,
  at_most: (value, [bound = '']) => order(value, bound) <= 0,
  before: (value, [bound = '']) => value < bound,
  after: (value, [bound = '']) => value > bound,
}

/** Compares an answer with a condition. An unknown answer is never taken for "no". */
export function holds(condition: Condition, answer: Answered | undefined): Holds {
  if (condition.comparison === 'answered') return answer && answer.answer !== 'not_asked' ? 'yes' : 'no'
  if (answer?.answer !== 'known') return 'unknown'
  return tests[condition.comparison](answer.value, condition.values) ? 'yes' : 'no'
}

/** Whether a question is asked: every condition holds for certain. */
export const isAsked = (
  conditions: readonly Condition[],
  answerOf: (fact: string) => Answered | undefined,
): boolean => conditions.every((condition) => holds(condition, answerOf(condition.fact)) === 'yes')
