import { z } from 'zod'
import type { FactDefinition } from '#domain/facts/fact.ts'
import { comparisons, type Condition } from '#domain/form/form.ts'
import { type ConditionProblem, readCondition } from '#domain/form/read-condition.ts'
import { optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'

const words: Record<ConditionProblem, () => string> = {
  no_value: m.platform_required,
  unknown_value: m.concept_condition_unknown_value,
  comparison_does_not_fit: m.concept_condition_comparison,
}

/** The three fields of one condition: fact, comparison, value; `prefix` tells several apart. */
export const conditionShape = <const Prefix extends string>(prefix: Prefix) =>
  ({
    [`${prefix}_fact`]: optionalText(80),
    [`${prefix}_comparison`]: z.union([z.literal(''), z.enum(comparisons)]).default(''),
    [`${prefix}_value`]: optionalText(200),
  }) as {
    [Key in `${Prefix}_fact` | `${Prefix}_value`]: ReturnType<typeof optionalText>
  } & { [Key in `${Prefix}_comparison`]: z.ZodType<(typeof comparisons)[number] | ''> }

/** Reads the condition of a form; null where no fact was chosen. Errors stand at the fields with `prefix`. */
export function conditionOf(
  prefix: string,
  form: Record<string, unknown>,
  factOf: (key: string) => FactDefinition | undefined,
): { condition: Condition | null } | { errors: Record<string, string> } {
  const key = String(form[`${prefix}_fact`] ?? '')
  if (key === '') return { condition: null }
  const fact = factOf(key)
  if (!fact) return { errors: { [`${prefix}_fact`]: m.platform_choose() } }
  const comparison = form[`${prefix}_comparison`]
  if (typeof comparison !== 'string' || comparison === '')
    return { errors: { [`${prefix}_comparison`]: m.platform_choose() } }
  const read = readCondition(
    fact,
    comparison as Condition['comparison'],
    String(form[`${prefix}_value`] ?? ''),
  )
  if (read.ok) return { condition: read.condition }
  const at = read.reason === 'comparison_does_not_fit' ? 'comparison' : 'value'
  return { errors: { [`${prefix}_${at}`]: words[read.reason]() } }
}
