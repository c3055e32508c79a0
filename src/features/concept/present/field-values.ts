import type { FactDefinition } from '#domain/facts/fact.ts'
import { answerName, silenceName } from '#domain/form/answer-names.ts'
import type { Answered } from '#domain/kernel/answer.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { formatDay } from '#ui/data/date-format.ts'

/** A stored answer with the question it belongs to. */
export type StandingAnswer = { key: string; item: number; answer: Answered }

const typedValue = (fact: FactDefinition, value: string): string | string[] => {
  if (fact.kind === 'choices') return value.split(' ')
  if (fact.kind === 'date' && value.length === 10) return formatDay(value, getLocale())
  if (fact.kind === 'number') return getLocale() === 'en' ? value : value.replace('.', ',')
  return value
}

/** What the fields of a form show of the answers that stand, by the names of the fields. */
export function fieldValues(
  standing: readonly StandingAnswer[],
  factOf: (key: string) => FactDefinition | undefined,
): Record<string, string | string[]> {
  return Object.fromEntries(
    standing.flatMap(({ key, item, answer }): [string, string | string[]][] => {
      const fact = factOf(key)
      if (!fact || answer.answer === 'not_asked') return []
      if (answer.answer === 'known') return [[answerName(key, item), typedValue(fact, answer.value)]]
      const chosen = fact.kind === 'yes_no' || fact.kind === 'choice'
      return [[chosen ? answerName(key, item) : silenceName(key, item), answer.answer]]
    }),
  )
}
