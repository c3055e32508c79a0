import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { endDeputyship } from '../data/deputy-writer.server.ts'

/** Ends a deputyship before its last day; access ends in the same moment. */
export const stopDeputyship = defineCommand({
  name: 'deputyship.end',
  roles: ['case_manager'],
  input: z.strictObject({ deputyship: z.uuid() }),
  async handle({ trx }, input) {
    const answer = await endDeputyship(trx, input.deputyship)
    if (answer !== 'done') return refuse({ kind: 'unseen' })
    return ok({ location: '/vertretung', audit: { action: 'deputyship.stopped' } })
  },
})
