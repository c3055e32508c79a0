import { z } from 'zod'
import { codeFor } from '#domain/concept/code-for.ts'
import { defineCommand } from '#platform/command.server.ts'
import { choice, optionalText, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { notFitting, notThere } from '../editing/edit-draft.server.ts'
import { editForm } from '../editing/edit-form.server.ts'
import { conceptWriters } from '../permissions.ts'
import { draftFields } from './draft-fields.server.ts'

/** Adds a section to a form, changes it, or takes out an empty one. */
export const keepSection = defineCommand({
  name: 'concept.keep_section',
  roles: conceptWriters,
  input: z.strictObject({
    ...draftFields,
    form: requiredText(60),
    /** code of the section; empty for a new one */
    section: optionalText(60),
    deed: choice(['keep', 'remove']),
    title: requiredText(200),
    most: z.coerce
      .number({ error: () => m.concept_most_error() })
      .int({ error: () => m.concept_most_error() })
      .min(1, { error: () => m.concept_most_error() })
      .max(20, { error: () => m.concept_most_error() }),
  }),
  handle: (scope, input) =>
    editForm(scope, input, (form) => {
      const { section, title, most } = input
      const earlier = form.sections.find(({ code }) => code === section)
      if (section !== '' && !earlier) return notThere
      if (input.deed === 'remove') {
        if (!earlier || earlier.fields.length > 0) return notFitting({ _form: m.concept_section_not_empty() })
        return { form: { ...form, sections: form.sections.filter((one) => one !== earlier) } }
      }
      const code = earlier?.code ?? codeFor(title, new Set(form.sections.map((one) => one.code)))
      const kept = { code, title, most, fields: earlier?.fields ?? [] }
      const sections = earlier
        ? form.sections.map((one) => (one === earlier ? kept : one))
        : [...form.sections, kept]
      return { form: { ...form, sections } }
    }),
})
