import { z } from 'zod'
import { codeFor } from '#domain/concept/code-for.ts'
import { factCategories, factKinds, type FactOption, localPrefix } from '#domain/facts/fact.ts'
import type { Category } from '#domain/kernel/categories.ts'
import { defineCommand } from '#platform/command.server.ts'
import { choice, optionalText, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { editDraft, notFitting, notThere } from '../editing/edit-draft.server.ts'
import { conceptWriters } from '../permissions.ts'
import { usedFacts } from '../editing/used-facts.ts'
import { draftFields } from './draft-fields.server.ts'

/** One choice a line; a choice that was there keeps its value, so that answers keep their meaning. */
function readOptions(lines: string, earlier: readonly FactOption[]): FactOption[] {
  const labels = lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const taken = new Set(earlier.map(({ value }) => value))
  return labels.map((label) => {
    const value = earlier.find((option) => option.label === label)?.value ?? codeFor(label, taken)
    taken.add(value)
    return { value, label }
  })
}

/** Declares a fact only this site asks for, changes its words, or takes it out where nothing uses it. */
export const keepLocalFact = defineCommand({
  name: 'concept.keep_local_fact',
  roles: conceptWriters,
  input: z.strictObject({
    ...draftFields,
    /** key of the fact; empty for a new one */
    fact: optionalText(80),
    deed: choice(['keep', 'remove']),
    label: requiredText(200),
    kind: choice(factKinds),
    category: choice(factCategories as [Category, ...Category[]]),
    unit: optionalText(20),
    options: optionalText(5000),
  }),
  handle: (scope, form) =>
    editDraft(
      scope,
      form,
      (content) => {
        const earlier = content.localFacts.find(({ key }) => key === form.fact)
        if (form.fact !== '' && !earlier) return notThere
        const others = content.localFacts.filter((fact) => fact !== earlier)
        if (form.deed === 'remove') {
          if (earlier && usedFacts(content).has(earlier.key))
            return notFitting({ _form: m.concept_fact_in_use() })
          return { content: { ...content, localFacts: others } }
        }
        const options = readOptions(form.options, earlier?.options ?? [])
        const chosen = form.kind === 'choice' || form.kind === 'choices'
        if (chosen && options.length < 2) return notFitting({ options: m.concept_two_choices() })
        if (others.some(({ label }) => label.toLowerCase() === form.label.toLowerCase()))
          return notFitting({ label: m.concept_problem_same_word({ word: form.label }) })
        const taken = new Set(others.map(({ key }) => key.slice(localPrefix.length)))
        const fact = {
          key: earlier?.key ?? `${localPrefix}${codeFor(form.label, taken)}`,
          label: form.label,
          kind: form.kind,
          category: form.category,
          unit: form.unit,
          options: chosen ? options : [],
        }
        const localFacts = earlier
          ? content.localFacts.map((one) => (one === earlier ? fact : one))
          : [...content.localFacts, fact]
        return { content: { ...content, localFacts } }
      },
      { part: 'facts', to: (ref) => `/verwaltung/konzept/${ref}#facts` },
    ),
})
