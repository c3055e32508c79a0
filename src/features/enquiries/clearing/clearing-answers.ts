import type { Category } from '#domain/kernel/categories.ts'
import type { Answered } from '#domain/kernel/answer.ts'

/** One answer of a clearing as the enquiry keeps it: bound to the key of a fact, which of several, and its category. */
export type ClearingAnswer = { key: string; item: number; category: Category; answer: Answered }

/** What was answered to a fact; where it was asked repeatedly, the first time. */
export const answerIn =
  (answers: readonly ClearingAnswer[]) =>
  (fact: string): Answered | undefined =>
    answers.find(({ key, item }) => key === fact && item === 1)?.answer
