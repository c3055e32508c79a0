import type { Concept } from '../concept/concept.ts'
import { fieldsOf, type FormDefinition } from '../form/form.ts'

/** Code of the form that asks what the criteria need and no form of the site asks for. */
export const criteriaForm = 'kriterien'

/**
 * The forms of a clearing: those of the site, and one for facts of criteria that none of them asks for, so that no
 * criterion has to stay open for want of a question.
 */
export function clearingForms(
  { forms, criteria }: Pick<Concept, 'forms' | 'criteria'>,
  title: string,
): FormDefinition[] {
  const own = forms.filter(({ use }) => use === 'clearing')
  const asked = new Set(own.flatMap(fieldsOf).map(({ fact }) => fact))
  const left = [...new Set(criteria.map(({ condition }) => condition.fact))].filter(
    (fact) => !asked.has(fact),
  )
  if (left.length === 0) return own
  const fields = left.map((fact) => ({ fact, label: '', hint: '', showIf: [] }))
  const sections = [{ code: criteriaForm, title, most: 1, fields }]
  return [...own, { code: criteriaForm, title, use: 'clearing', introduction: '', sections }]
}
