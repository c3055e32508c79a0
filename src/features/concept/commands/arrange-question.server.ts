import { z } from 'zod'
import { defineCommand } from '#platform/command.server.ts'
import { choice, requiredText } from '#platform/fields.server.ts'
import { notThere } from '../editing/edit-draft.server.ts'
import { editForm } from '../editing/edit-form.server.ts'
import { conceptWriters } from '../permissions.ts'
import { draftFields } from './draft-fields.server.ts'

/** Moves a question up or down in its section, or takes it out; answers that were given stay with the person. */
export const arrangeQuestion = defineCommand({
  name: 'concept.arrange_question',
  roles: conceptWriters,
  input: z.strictObject({
    ...draftFields,
    form: requiredText(60),
    section: requiredText(60),
    question: requiredText(80),
    deed: choice(['up', 'down', 'remove']),
  }),
  handle: (scope, input) =>
    editForm(scope, input, (form) => {
      const section = form.sections.find(({ code }) => code === input.section)
      const at = section?.fields.findIndex(({ fact }) => fact === input.question) ?? -1
      if (!section || at < 0) return notThere
      const fields = [...section.fields]
      const [moved] = fields.splice(at, 1)
      const to = input.deed === 'up' ? Math.max(0, at - 1) : at + 1
      if (input.deed !== 'remove') fields.splice(to, 0, moved!)
      return {
        form: { ...form, sections: form.sections.map((one) => (one === section ? { ...one, fields } : one)) },
      }
    }),
})
