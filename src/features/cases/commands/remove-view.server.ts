import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { reference } from '#platform/fields.server.ts'
import { removeView } from '../data/saved-views.server.ts'
import { caseRoles } from '../permissions.ts'

/** Takes one of the own saved views away; the cases it showed stay as they are. */
export const dropView = defineCommand({
  name: 'saved_view.remove',
  roles: caseRoles,
  input: z.strictObject({ view: reference() }),
  async handle({ trx, entered }, { view }) {
    if (!(await removeView(trx, entered, view))) return refuse({ kind: 'unseen' })
    return ok({ location: '/faelle/ansichten', audit: { action: 'saved_view.removed' } })
  },
})
