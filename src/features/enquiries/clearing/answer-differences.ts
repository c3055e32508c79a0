import type { FactDefinition } from '#domain/facts/fact.ts'
import type { Difference } from '#domain/kernel/result.ts'
import { answerWords } from '#features/concept/index.ts'
import type { ClearingAnswer } from './clearing-answers.ts'

/** Where what was sent differs from what stands, in words. */
export function answerDifferences(
  given: readonly ClearingAnswer[],
  standing: readonly ClearingAnswer[],
  factOf: (key: string) => FactDefinition | undefined,
): Difference[] {
  return given.flatMap(({ key, item, answer }) => {
    const fact = factOf(key)
    const stands = standing.find((one) => one.key === key && one.item === item)?.answer
    const [mine, theirs] = [answer, stands ?? { answer: 'not_asked' as const, value: null }].map((one) =>
      answerWords(fact, one),
    )
    return mine === theirs ? [] : [{ field: fact?.label ?? key, mine: mine!, theirs: theirs! }]
  })
}
