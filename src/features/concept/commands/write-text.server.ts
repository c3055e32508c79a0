import { z } from 'zod'
import { defineCommand } from '#platform/command.server.ts'
import { optionalDate, optionalText, requiredText } from '#platform/fields.server.ts'
import { editDraft } from '../editing/edit-draft.server.ts'
import { conceptWriters } from '../permissions.ts'
import { draftFields } from './draft-fields.server.ts'

const chapter = () => optionalText(20_000)

/** Writes the text of the Handlungskonzept into a draft, and who adopts it. */
export const writeText = defineCommand({
  name: 'concept.write_text',
  roles: conceptWriters,
  input: z.strictObject({
    ...draftFields,
    title: requiredText(200),
    structure: chapter(),
    networking: chapter(),
    methods: chapter(),
    primary_target_groups: chapter(),
    resolution_body: optionalText(200),
    resolution_day: optionalDate(),
    resolution_reference: optionalText(200),
  }),
  handle: (scope, form) =>
    editDraft(
      scope,
      form,
      (content) => ({
        content: {
          ...content,
          title: form.title,
          text: {
            structure: form.structure,
            networking: form.networking,
            methods: form.methods,
            primaryTargetGroups: form.primary_target_groups,
          },
          resolution: {
            body: form.resolution_body,
            day: form.resolution_day ?? '',
            reference: form.resolution_reference,
          },
        },
      }),
      { part: 'text', to: (ref) => `/verwaltung/konzept/${ref}` },
    ),
})
