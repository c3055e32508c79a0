import type { Answered } from '../kernel/answer.ts'
import { isAsked } from './condition.ts'
import { fieldsOf, type FormDefinition } from './form.ts'

/**
 * The facts a form asks for with these answers. What is not asked counts as not answered for the conditions of
 * others, whatever stands in its field; so that a chain of conditions closes from its beginning.
 * @param form without a circle of conditions (`formProblems`)
 */
export function askedFacts(
  form: FormDefinition,
  answerOf: (fact: string) => Answered | undefined,
): ReadonlySet<string> {
  const fields = new Map(fieldsOf(form).map((field) => [field.fact, field]))
  const decided = new Map<string, boolean>()
  const asked = (fact: string): boolean => {
    const field = fields.get(fact)
    if (!field) return true
    const known = decided.get(fact)
    if (known !== undefined) return known
    // A circle that slipped through ends here instead of running for ever.
    decided.set(fact, false)
    const shown = isAsked(field.showIf, (other) => (asked(other) ? answerOf(other) : undefined))
    decided.set(fact, shown)
    return shown
  }
  return new Set([...fields.keys()].filter(asked))
}
