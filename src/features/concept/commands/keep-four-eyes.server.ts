import { z } from 'zod'
import { fourEyesDeeds } from '#domain/concept/concept.ts'
import { defineCommand } from '#platform/command.server.ts'
import { choice, codes } from '#platform/fields.server.ts'
import { editDraft } from '../editing/edit-draft.server.ts'
import { conceptWriters } from '../permissions.ts'
import { draftFields } from './draft-fields.server.ts'

/** Keeps for which deeds the site asks a second person; none ticked: for none. */
export const keepFourEyes = defineCommand({
  name: 'concept.keep_four_eyes',
  roles: conceptWriters,
  input: z.strictObject({ ...draftFields, deeds: codes().pipe(z.array(choice(fourEyesDeeds))) }),
  handle: (scope, form) =>
    editDraft(scope, form, (content) => ({ content: { ...content, fourEyes: form.deeds } }), {
      part: 'four_eyes',
      to: (ref) => `/verwaltung/konzept/${ref}#four-eyes`,
    }),
})
