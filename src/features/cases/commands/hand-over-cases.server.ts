import { z } from 'zod'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { reference, references, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { handOverCases, type HandOverAnswer } from '../data/workload-writer.server.ts'

const refusals: Record<NonNullable<HandOverAnswer>, () => Refusal> = {
  role: () => ({ kind: 'forbidden' }),
  receiver: () => ({ kind: 'invalid', fields: { receiver: m.platform_choose() } }),
  cases: () => ({ kind: 'invalid', fields: { cases: m.cases_hand_over_changed() } }),
}

/** Hands own cases over to a colleague: all that were ticked, or none of them. */
export const giveCases = defineCommand({
  name: 'cases.hand_over',
  roles: ['case_manager'],
  input: z.strictObject({ cases: references(), receiver: reference(), reason: requiredText(1000, 2) }),
  async handle({ trx }, { cases, receiver, reason }) {
    if (cases.length === 0) return refuse({ kind: 'invalid', fields: { cases: m.cases_hand_over_none() } })
    const answer = await handOverCases(trx, { cases, to: receiver, reason })
    if (answer !== null) return refuse(refusals[answer]())
    return ok({
      location: '/faelle',
      audit: { action: 'cases.handed_over', detail: { cases: cases.length } },
      counts: { count: cases.length },
    })
  },
})
