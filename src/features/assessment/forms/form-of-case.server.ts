import type { FormDefinition } from '#domain/form/form.ts'
import type { Category } from '#domain/kernel/categories.ts'
import type { WorkingConcept } from '#features/concept/index.ts'

/** Forms that are offered in a case; those for clearing belong to the enquiry. */
export const formsOfCase = ({ content }: WorkingConcept): FormDefinition[] =>
  content.forms.filter(({ use }) => use !== 'clearing')

/**
 * A form with the questions whose facts are in these categories, and how many others it has: nobody is asked for what
 * they could not see again.
 */
export function withinCategories(
  form: FormDefinition,
  { factOf }: Pick<WorkingConcept, 'factOf'>,
  categories: readonly Category[],
): { form: FormDefinition; left: number } {
  let left = 0
  const within = (key: string) => {
    const fact = factOf(key)
    const seen = fact !== undefined && categories.includes(fact.category)
    if (!seen) left++
    return seen
  }
  const sections = form.sections.map((section) => ({
    ...section,
    fields: section.fields.filter(({ fact }) => within(fact)),
  }))
  return { form: { ...form, sections: sections.filter(({ fields }) => fields.length > 0) }, left }
}
