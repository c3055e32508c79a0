import { z } from 'zod'
import { factsOf } from '#domain/concept/concept-problems.ts'
import type { Condition } from '#domain/form/form.ts'
import { defineCommand } from '#platform/command.server.ts'
import { optionalText, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { conditionOf, conditionShape } from '../editing/condition-fields.server.ts'
import { notFitting, notThere } from '../editing/edit-draft.server.ts'
import { editForm } from '../editing/edit-form.server.ts'
import { conceptWriters } from '../permissions.ts'
import { draftFields } from './draft-fields.server.ts'

/** Adds a question to a section of a form, or changes its words and the conditions under which it is asked. */
export const keepQuestion = defineCommand({
  name: 'concept.keep_question',
  roles: conceptWriters,
  input: z.strictObject({
    ...draftFields,
    form: requiredText(60),
    section: requiredText(60),
    /** fact of the question that is changed; empty for a new one */
    question: optionalText(80),
    fact: requiredText(80),
    label: optionalText(200),
    hint: optionalText(2000),
    ...conditionShape('first'),
    ...conditionShape('second'),
  }),
  handle: (scope, input) =>
    editForm(
      scope,
      input,
      (form, content, core) => {
        const factOf = factsOf(content, core.facts)
        const section = form.sections.find(({ code }) => code === input.section)
        const earlier = section?.fields.find(({ fact }) => fact === input.question)
        if (!section || (input.question !== '' && !earlier)) return notThere
        if (!factOf(input.fact)) return notFitting({ fact: m.platform_choose() })
        const conditions: Condition[] = []
        for (const prefix of ['first', 'second']) {
          const read = conditionOf(prefix, input, factOf)
          if ('errors' in read) return notFitting(read.errors)
          if (read.condition?.fact === input.fact)
            return notFitting({ [`${prefix}_fact`]: m.concept_condition_on_itself() })
          if (read.condition) conditions.push(read.condition)
        }
        const { fact, label, hint } = input
        const kept = { fact, label, hint, showIf: conditions }
        const fields = earlier
          ? section.fields.map((one) => (one === earlier ? kept : one))
          : [...section.fields, kept]
        return {
          form: {
            ...form,
            sections: form.sections.map((one) => (one === section ? { ...one, fields } : one)),
          },
        }
      },
      'first_fact',
    ),
})
