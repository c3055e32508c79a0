import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { reference } from '#platform/fields.server.ts'
import { core, plainConcept } from '../core.server.ts'
import { findVersion } from '../data/version-reader.server.ts'
import { insertDraft } from '../data/version-writer.server.ts'
import { conceptWriters } from '../permissions.ts'

/** Begins a draft as a copy of a version. */
export const beginDraft = defineCommand({
  name: 'concept.begin',
  roles: conceptWriters,
  input: z.strictObject({ from: reference() }),
  async handle({ trx, entered }, { from }) {
    const source = await findVersion(trx, entered, from)
    if (!source) return refuse({ kind: 'unseen' })
    const content = source.content ?? plainConcept(await core())
    const draft = await insertDraft(trx, entered, { content, madeFrom: source.id })
    return ok({
      location: `/verwaltung/konzept/${draft.ref}`,
      audit: { action: 'concept.begun', objectId: draft.id, detail: { from: source.number } },
    })
  },
})
