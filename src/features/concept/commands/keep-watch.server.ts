import { z } from 'zod'
import { pathwayWatches } from '#domain/concept/concept.ts'
import { defineCommand } from '#platform/command.server.ts'
import { choice } from '#platform/fields.server.ts'
import { editDraft } from '../editing/edit-draft.server.ts'
import { conceptWriters } from '../permissions.ts'
import { draftFields } from './draft-fields.server.ts'

/** Keeps which cases are looked at each night for changes in their pathways. */
export const keepWatch = defineCommand({
  name: 'concept.keep_watch',
  roles: conceptWriters,
  input: z.strictObject({ ...draftFields, watch: choice(pathwayWatches) }),
  handle: (scope, form) =>
    editDraft(scope, form, (content) => ({ content: { ...content, pathwayWatch: form.watch } }), {
      part: 'watch',
      to: (ref) => `/verwaltung/konzept/${ref}#watch`,
    }),
})
