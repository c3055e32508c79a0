import { z } from 'zod'
import { codeFor } from '#domain/concept/code-for.ts'
import { type Term, termLists } from '#domain/concept/concept.ts'
import { defineCommand } from '#platform/command.server.ts'
import { choice, optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { editDraft, notFitting } from '../editing/edit-draft.server.ts'
import { conceptWriters } from '../permissions.ts'
import { draftFields } from './draft-fields.server.ts'

const column = (longest: number) => z.array(optionalText(longest)).max(100)

/**
 * Keeps one list of words: a row each with the word, its core term, and the code it had. A row without a word is left
 * out; a word without a core term may stand in a draft and keeps it from coming into force.
 */
export const keepTerms = defineCommand({
  name: 'concept.keep_terms',
  roles: conceptWriters,
  input: z.strictObject({
    ...draftFields,
    list: choice(termLists),
    code: column(60),
    label: column(200),
    core: column(60),
  }),
  handle: (scope, form) =>
    editDraft(
      scope,
      form,
      (content, { terms: coreTerms }) => {
        const known = new Set(coreTerms[form.list].map(({ code }) => code))
        const earlier = new Set(content.terms[form.list].map(({ code }) => code))
        const errors: Record<string, string> = {}
        const terms: Term[] = []
        const taken = new Set(form.code.filter((code) => earlier.has(code)))
        for (const [at, label] of form.label.entries()) {
          const core = form.core[at] ?? ''
          if (label === '' && core !== '' && !form.code[at]) errors[`label.${at}`] = m.platform_required()
          if (label === '') continue
          if (core !== '' && !known.has(core)) errors[`core.${at}`] = m.platform_choose()
          if (terms.some((term) => term.label.toLowerCase() === label.toLowerCase()))
            errors[`label.${at}`] = m.concept_problem_same_word({ word: label })
          const code = earlier.has(form.code[at] ?? '') ? form.code[at]! : codeFor(label, taken)
          taken.add(code)
          terms.push({ code, label, core })
        }
        if (Object.keys(errors).length > 0) return notFitting(errors)
        return { content: { ...content, terms: { ...content.terms, [form.list]: terms } } }
      },
      { part: form.list, to: (ref) => `/verwaltung/konzept/${ref}#${form.list}` },
    ),
})
