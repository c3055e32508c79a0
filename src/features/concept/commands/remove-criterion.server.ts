import { z } from 'zod'
import { defineCommand } from '#platform/command.server.ts'
import { requiredText } from '#platform/fields.server.ts'
import { editDraft, notThere } from '../editing/edit-draft.server.ts'
import { conceptWriters } from '../permissions.ts'
import { draftFields } from './draft-fields.server.ts'

/** Takes a criterion out of a draft. */
export const removeCriterion = defineCommand({
  name: 'concept.remove_criterion',
  roles: conceptWriters,
  input: z.strictObject({ ...draftFields, criterion: requiredText(60) }),
  handle: (scope, form) =>
    editDraft(
      scope,
      form,
      (content) => {
        const criteria = content.criteria.filter(({ code }) => code !== form.criterion)
        return criteria.length === content.criteria.length ? notThere : { content: { ...content, criteria } }
      },
      { part: 'criteria', to: (ref) => `/verwaltung/konzept/${ref}#criteria` },
    ),
})
