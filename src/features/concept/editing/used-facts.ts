import type { Concept } from '#domain/concept/concept.ts'
import { fieldsOf } from '#domain/form/form.ts'

/** Facts that a form asks for, or that a condition or criterion looks at. */
export function usedFacts(content: Pick<Concept, 'forms' | 'criteria'>): ReadonlySet<string> {
  const fields = content.forms.flatMap(fieldsOf)
  return new Set([
    ...fields.map(({ fact }) => fact),
    ...fields.flatMap(({ showIf }) => showIf.map(({ fact }) => fact)),
    ...content.criteria.map(({ condition }) => condition.fact),
  ])
}
