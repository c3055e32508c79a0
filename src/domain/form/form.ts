/** How an answer is compared in a condition. */
export const comparisons = ['is', 'is_not', 'at_least', 'at_most', 'before', 'after', 'answered'] as const
export type Comparison = (typeof comparisons)[number]

/** One condition over the answer to a fact. `values` of `is` and `is_not` are alternatives; `answered` has none. */
export type Condition = { fact: string; comparison: Comparison; values: readonly string[] }

/** One question of a form. Its kind, category and choices come from the fact it is bound to. */
export type FormField = {
  fact: string
  /** the words of the site; empty: those of the dictionary */
  label: string
  hint: string
  /** all must hold, otherwise the question is not asked and its answer stays as it is */
  showIf: readonly Condition[]
}

/** Questions under one heading; a repeated one is asked for each child, each job, … at most `most` times. */
export type FormSection = {
  code: string
  title: string
  /** 1: asked once */
  most: number
  fields: readonly FormField[]
}

/** Where a form is offered. */
export const formUses = ['clearing', 'assessment', 'review'] as const
export type FormUse = (typeof formUses)[number]

/** A form of the site: it only shows and collects facts. */
export type FormDefinition = {
  code: string
  title: string
  use: FormUse
  introduction: string
  sections: readonly FormSection[]
}

/** All questions of a form in their order. */
export const fieldsOf = (form: FormDefinition): FormField[] =>
  form.sections.flatMap((section) => section.fields)
