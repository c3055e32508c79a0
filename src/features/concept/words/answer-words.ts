import type { FactDefinition } from '#domain/facts/fact.ts'
import { longestValue } from '#domain/facts/fact.ts'
import type { AnswerProblem } from '#domain/form/answers-of-form.ts'
import type { Answered } from '#domain/kernel/answer.ts'
import { m } from '#platform/i18n/messages.ts'
import { valueWords } from './condition-words.ts'

const words = {
  required: m.platform_required,
  no_number: m.concept_answer_no_number,
  no_whole_number: m.concept_answer_no_whole_number,
  no_date: m.platform_date_unreadable,
  impossible: m.platform_date_impossible,
  no_choice: m.platform_choose,
  future: m.platform_date_future,
} as const

/** Why an answer is not taken, in one sentence. */
export function problemWords({ reason, other }: AnswerProblem, fact: FactDefinition | undefined): string {
  if (reason === 'too_long') return m.platform_too_long({ count: longestValue(fact?.kind ?? 'text') })
  if (reason === 'before_beginning')
    return m.concept_answer_before_beginning({ beginning: other?.label ?? '' })
  return words[reason]()
}

/** An answer in words, also where there is no value. */
export function answerWords(fact: FactDefinition | undefined, { answer, value }: Answered): string {
  if (answer === 'known') return valueWords(fact, value)
  return {
    not_asked: m.concept_not_asked,
    unknown: m.concept_unknown,
    declined: m.concept_declined,
  }[answer]()
}
