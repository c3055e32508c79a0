import { z } from 'zod'
import { defineCommand } from '#platform/command.server.ts'
import { requiredText } from '#platform/fields.server.ts'
import { editDraft, notThere } from '../editing/edit-draft.server.ts'
import { conceptWriters } from '../permissions.ts'
import { draftFields } from './draft-fields.server.ts'

/** Takes a form out of a draft; answers that were given with it stay with the person. */
export const removeForm = defineCommand({
  name: 'concept.remove_form',
  roles: conceptWriters,
  input: z.strictObject({ ...draftFields, form: requiredText(60) }),
  handle: (scope, input) =>
    editDraft(
      scope,
      input,
      (content) => {
        const forms = content.forms.filter(({ code }) => code !== input.form)
        return forms.length === content.forms.length ? notThere : { content: { ...content, forms } }
      },
      { part: 'forms', to: (ref) => `/verwaltung/konzept/${ref}#forms` },
    ),
})
