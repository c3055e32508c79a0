import { z } from 'zod'
import { ok } from '#domain/kernel/result.ts'
import { roles } from '#domain/kernel/roles.ts'
import { defineCommand } from '#platform/command.server.ts'
import { choice } from '#platform/fields.server.ts'
import { keepSingleKeys } from '../data/member-settings.server.ts'

/** Switches single keys on or off for the own membership. */
export const switchKeys = defineCommand({
  name: 'member_setting.keep',
  roles,
  input: z.strictObject({ keys: choice(['on', 'off']) }),
  async handle({ trx, entered }, { keys }) {
    await keepSingleKeys(trx, entered, keys === 'on')
    return ok({
      location: '/tasten',
      audit: { action: 'member_setting.kept', detail: { single_keys: keys } },
      counts: { on: keys === 'on' ? 1 : 0 },
    })
  },
})
