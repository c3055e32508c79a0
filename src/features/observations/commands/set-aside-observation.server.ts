import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCommand } from '#platform/command.server.ts'
import { reference, requiredText } from '#platform/fields.server.ts'
import { findObservation } from '../data/released-reader.server.ts'
import { moveObservation, updateSetAside } from '../data/release-writer.server.ts'
import { observationConflict } from '../observation-conflict.ts'
import { structureRoles } from '../permissions.ts'

/** Sets a released observation aside with the reason: it will not become part of a theme. */
export const setAsideObservation = defineCommand({
  name: 'observation.set_aside',
  roles: structureRoles,
  input: z.strictObject({ observation: reference(), reason: requiredText(500, 3) }),
  async handle({ trx, entered }, input) {
    const seen = await findObservation(trx, entered, input.observation)
    if (!seen) return refuse({ kind: 'unseen' })
    if (!(await moveObservation(trx, entered, seen.id, 'set_aside')))
      return refuse(observationConflict(seen.state, 'set_aside'))
    const month = `${today().toString().slice(0, 7)}-01`
    await updateSetAside(trx, entered, { id: seen.id, reason: input.reason, month })
    return ok({
      location: '/struktur/beobachtungen',
      audit: { action: 'observation.set_aside', objectId: seen.id },
    })
  },
})
