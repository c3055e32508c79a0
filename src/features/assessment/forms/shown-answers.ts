import type { FactDefinition } from '#domain/facts/fact.ts'
import { answerName, silenceName } from '#domain/form/answer-names.ts'
import type { Answered } from '#domain/kernel/answer.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { formatDay } from '#ui/data/date-format.ts'

/** A stored answer with the question it belongs to. */
export type StandingAnswer = { id: string; key: string; item: number; answer: Answered }

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

/** Which answers a form shows, as a line that it carries along: ids by fact and round. */
export const seenLine = (standing: readonly StandingAnswer[]): string =>
  standing.map(({ key, item, id }) => `${key} ${item} ${id}`).join(';')

const seenPart = /^([a-z0-9_.]+) (\d{1,2}) ([0-9a-f-]{36})$/

/** Reads such a line; null where it is none. */
export function readSeenLine(line: string): { key: string; item: number; id: string }[] | null {
  const parts = line === '' ? [] : line.split(';').map((part) => seenPart.exec(part))
  return parts.includes(null)
    ? null
    : parts.map((part) => ({ key: part![1]!, item: Number(part![2]), id: part![3]! }))
}
