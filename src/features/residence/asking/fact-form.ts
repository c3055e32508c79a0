import type { FormDefinition, FormField } from '#domain/form/form.ts'
import type { TraceLine } from '#domain/residence/evaluate/trace.ts'

/** Words of the form, in the language of the request. */
export type FactFormWords = {
  title: string
  introduction: string
  open: string
  known: string
  hintOf: (line: TraceLine) => string
}

/**
 * What a pathway reads of a person as a form: first what is not known and would say more, then what is known and may
 * have changed. Each fact is asked once, with the first condition that reads it as its hint.
 * @param trace reasoning behind the hint, in the order of its conditions
 * @param isAskable whether the dictionary has a question for a fact
 */
export function factForm(
  trace: readonly TraceLine[],
  words: FactFormWords,
  isAskable: (key: string) => boolean,
): FormDefinition {
  const open = new Map<string, FormField>()
  const known = new Map<string, FormField>()
  for (const line of trace) {
    if (line.state === 'not_asked') continue
    for (const { key, value } of line.facts) {
      if (!isAskable(key) || open.has(key) || known.has(key)) continue
      const field = { fact: key, label: '', hint: words.hintOf(line), showIf: [] }
      if (value !== null) known.set(key, field)
      // What is met without this fact needs no question more.
      else if (line.state === 'unknown' || line.state === 'unmet') open.set(key, field)
    }
  }
  const section = (code: string, title: string, fields: Map<string, FormField>) =>
    fields.size === 0 ? [] : [{ code, title, most: 1, fields: [...fields.values()] }]
  return {
    code: 'pathway_facts',
    title: words.title,
    use: 'assessment',
    introduction: words.introduction,
    sections: [...section('open', words.open, open), ...section('known', words.known, known)],
  }
}
