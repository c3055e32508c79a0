import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findVersion } from '../data/version-reader.server.ts'
import { deleteDraft } from '../data/version-writer.server.ts'
import { conceptWriters } from '../permissions.ts'
import { draftFields } from './draft-fields.server.ts'

/** Throws a draft away; an adopted version stays. */
export const discardDraft = defineCommand({
  name: 'concept.discard',
  roles: conceptWriters,
  input: z.strictObject({ ...draftFields }),
  async handle({ trx, entered }, { concept, version }) {
    const stored = await findVersion(trx, entered, concept)
    if (!stored) return refuse({ kind: 'unseen' })
    if (stored.adopted || !(await deleteDraft(trx, { id: stored.id, version })))
      return refuse({
        kind: 'conflict',
        message: stored.adopted ? m.concept_adopted_meanwhile() : m.concept_changed_meanwhile(),
        version: stored.version,
        differences: [],
      })
    return ok({
      location: '/verwaltung/konzept',
      audit: { action: 'concept.discarded', objectId: stored.id, detail: { number: stored.number } },
    })
  },
})
