import { z } from 'zod'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { date, reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { beginDeputyship, type DeputyAnswer } from '../data/deputy-writer.server.ts'

const refusals: Record<Exclude<DeputyAnswer, 'done'>, () => Refusal> = {
  role: () => ({ kind: 'forbidden' }),
  past: () => ({ kind: 'invalid', fields: { until: m.platform_date_past() } }),
  unknown: () => ({ kind: 'invalid', fields: { deputy: m.platform_choose() } }),
  deputy_absent: () => ({ kind: 'invalid', fields: { deputy: m.organisations_deputy_absent() } }),
  stands_in: () => ({ kind: 'invalid', fields: { deputy: m.organisations_deputy_stands_in() } }),
  overlaps: () => ({ kind: 'invalid', fields: { deputy: m.organisations_deputy_overlaps() } }),
  running: () => ({ kind: 'invalid', fields: { deputy: m.organisations_deputy_running() } }),
}

/** Sets up who stands in for the caller from today: own grants, list lines and due items for the deputy. */
export const startDeputyship = defineCommand({
  name: 'deputyship.begin',
  roles: ['case_manager'],
  input: z.strictObject({ deputy: reference(), until: date('not_past') }),
  async handle({ trx }, input) {
    const answer = await beginDeputyship(trx, input.deputy, input.until)
    if (answer !== 'done') return refuse(refusals[answer]())
    return ok({ location: '/vertretung', audit: { action: 'deputyship.arranged' } })
  },
})
