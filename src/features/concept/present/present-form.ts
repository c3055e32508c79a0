import type { FactDefinition } from '#domain/facts/fact.ts'
import type { FormDefinition } from '#domain/form/form.ts'
import { conditionWords } from '../words/condition-words.ts'

/** A question as it is shown: its fact, its words, and in words when it is asked. */
export type ShownQuestion = { fact: FactDefinition; label: string; hint: string; when: string }

/** A form as it is shown. `definition` decides which questions are asked. */
export type ShownForm = {
  definition: FormDefinition
  sections: { code: string; title: string; most: number; questions: ShownQuestion[] }[]
}

/** Puts a form into words; a question whose fact nobody knows any more is left out. */
export function presentForm(
  form: FormDefinition,
  factOf: (key: string) => FactDefinition | undefined,
): ShownForm {
  return {
    definition: form,
    sections: form.sections.map(({ code, title, most, fields }) => ({
      code,
      title,
      most,
      questions: fields.flatMap(({ fact: key, label, hint, showIf }) => {
        const fact = factOf(key)
        if (!fact) return []
        return [
          {
            fact,
            label: label || fact.label,
            hint,
            when: showIf.map((condition) => conditionWords(condition, factOf)).join('; '),
          },
        ]
      }),
    })),
  }
}
