import { z } from 'zod'
import { deadlineKinds, plannedPhases, recordOf } from '#domain/concept/concept.ts'
import { defineCommand } from '#platform/command.server.ts'
import { optionalDays } from '#platform/fields.server.ts'
import { editDraft } from '../editing/edit-draft.server.ts'
import { conceptWriters } from '../permissions.ts'
import { draftFields } from './draft-fields.server.ts'

const mostDays = 3660
const daysOf = <const Keys extends readonly string[]>(keys: Keys) =>
  Object.fromEntries(keys.map((key) => [key, optionalDays(mostDays)])) as {
    [Key in Keys[number]]: ReturnType<typeof optionalDays>
  }

/** Keeps how long phases usually take and how early deadlines warn. */
export const keepDeadlines = defineCommand({
  name: 'concept.keep_deadlines',
  roles: conceptWriters,
  input: z.strictObject({ ...draftFields, ...daysOf(plannedPhases), ...daysOf(deadlineKinds) }),
  handle: (scope, form) =>
    editDraft(
      scope,
      form,
      (content) => ({
        content: {
          ...content,
          phaseDays: recordOf(plannedPhases, (phase) => form[phase]),
          deadlineDays: recordOf(deadlineKinds, (kind) => form[kind]),
        },
      }),
      { part: 'deadlines', to: (ref) => `/verwaltung/konzept/${ref}#deadlines` },
    ),
})
