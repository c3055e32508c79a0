import type { FactDefinition } from '#domain/facts/fact.ts'
import type { Comparison, Condition } from '#domain/form/form.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'

const labels = {
  is: m.concept_is,
  is_not: m.concept_is_not,
  at_least: m.concept_at_least,
  at_most: m.concept_at_most,
  before: m.concept_before,
  after: m.concept_after,
  answered: m.concept_answered,
} as const satisfies Record<Comparison, () => string>

/** A comparison in words. */
export const comparisonLabel = (comparison: Comparison): string => labels[comparison]()

/** A stored value of a fact in words. */
export function valueWords(fact: FactDefinition | undefined, value: string): string {
  if (!fact) return value
  if (fact.kind === 'yes_no') return value === 'yes' ? m.concept_yes() : m.concept_no()
  if (fact.kind === 'date') return value.length === 10 ? formatDay(value, getLocale()) : value
  if (fact.kind === 'number' || fact.kind === 'whole_number')
    return [value.replace('.', getLocale() === 'en' ? '.' : ','), fact.unit].filter(Boolean).join(' ')
  if (fact.kind === 'choice' || fact.kind === 'choices')
    return value
      .split(' ')
      .map((one) => fact.options.find((option) => option.value === one)?.label ?? one)
      .join(', ')
  return value
}

/** A condition as people would say it: „Sprachniveau ist A1 oder A2“. */
export function conditionWords(
  { fact: key, comparison, values }: Condition,
  factOf: (key: string) => FactDefinition | undefined,
): string {
  const fact = factOf(key)
  const shown = values.map((value) => valueWords(fact, value)).join(` ${m.concept_or()} `)
  return [`„${fact?.label ?? key}“`, comparisonLabel(comparison), shown].filter(Boolean).join(' ')
}

/** Values of a condition as its field shows them, to be read again by `readCondition`. */
export const typedValues = (
  { values, fact: key }: Condition,
  factOf: (key: string) => FactDefinition | undefined,
) =>
  values
    .map((value) => {
      const fact = factOf(key)
      return fact && ['yes_no', 'choice', 'choices'].includes(fact.kind) ? valueWords(fact, value) : value
    })
    .join('; ')
