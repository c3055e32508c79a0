import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { code } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { insertDraft } from '../data/version-writer.server.ts'
import { exampleConcepts } from '../examples/example-concepts.ts'
import { conceptWriters } from '../permissions.ts'

/** Begins a draft as a copy of one of the examples that come with the program. */
export const takeExample = defineCommand({
  name: 'concept.take_example',
  roles: conceptWriters,
  input: z.strictObject({ example: code() }),
  async handle({ trx, entered }, { example }) {
    const chosen = exampleConcepts.find(({ name }) => name === example)
    if (!chosen) return refuse({ kind: 'invalid', fields: { example: m.platform_choose() } })
    const draft = await insertDraft(trx, entered, { content: chosen.content, madeFrom: null })
    return ok({
      location: `/verwaltung/konzept/${draft.ref}`,
      audit: { action: 'concept.begun', objectId: draft.id, detail: { example } },
    })
  },
})
