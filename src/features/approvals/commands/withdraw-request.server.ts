import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference } from '#platform/fields.server.ts'
import { withdrawNow } from '../data/requests.server.ts'
import { approvalRoles } from '../permissions.ts'
import { requestRefusal } from '../request-refusal.ts'

/** Takes a request back, before it is answered or after it came back. */
export const withdrawRequest = defineCaseCommand({
  name: 'approval.withdraw',
  roles: approvalRoles,
  input: z.strictObject({ request: reference() }),
  async handle({ trx, openCase }, form) {
    const answer = await withdrawNow(trx, form.request)
    if (answer !== 'done') return refuse(requestRefusal(answer))
    return ok({ location: `/faelle/${openCase.ref}/stand`, audit: { action: 'approval.withdrawn' } })
  },
})
