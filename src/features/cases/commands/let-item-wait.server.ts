import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { date, reference, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { letItemWait } from '../data/workload-writer.server.ts'

/** Puts off a due item on the caller's own list until a later day, with a reason that stays with the case. */
export const waitWithItem = defineCaseCommand({
  name: 'work_item.let_wait',
  roles: ['case_manager'],
  input: z.strictObject({ item: reference(), until: date(), reason: requiredText(500, 2) }),
  async handle({ trx, openCase }, { item, until, reason }) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    const now = today()
    if (until <= now.toString())
      return refuse({ kind: 'invalid', fields: { until: m.cases_wait_in_future() } })
    // What is put off for longer than a quarter of a year is a pause of the case.
    if (until > now.add({ days: 92 }).toString())
      return refuse({ kind: 'invalid', fields: { until: m.cases_wait_too_long() } })
    if (!(await letItemWait(trx, { ref: item, until, reason }))) return refuse({ kind: 'unseen' })
    return ok({ location: '/', audit: { action: 'work_item.waits', detail: { until } } })
  },
})
