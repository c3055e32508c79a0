import { z } from 'zod'
import { categories } from '#domain/kernel/categories.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, codes, date, reference, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { consultationRefusal, mostDays } from '../consultation-refusal.ts'
import { inviteToConsult } from '../data/consultations.server.ts'
import { consultationHosts } from '../permissions.ts'

/** Lets somebody from supervision or coordination into the open case for some days and some of its parts. */
export const inviteConsultant = defineCaseCommand({
  name: 'consultation.invite',
  roles: consultationHosts,
  input: z.strictObject({
    member: reference(),
    question: requiredText(1000, 2),
    categories: codes().pipe(z.array(choice(categories))),
    until: date('not_past'),
  }),
  async handle({ trx, openCase }, form) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    if (form.categories.length === 0)
      return refuse({ kind: 'invalid', fields: { categories: m.supervision_categories_missing() } })
    if (form.until > today().add({ days: mostDays }).toString())
      return refuse({ kind: 'invalid', fields: { until: m.supervision_until_too_long({ days: mostDays }) } })
    const answer = await inviteToConsult(trx, form)
    if (answer === 'unknown') return refuse({ kind: 'invalid', fields: { member: m.platform_choose() } })
    if (answer !== 'done') return refuse(consultationRefusal(answer, 'member'))
    return ok({
      location: `/faelle/${openCase.ref}/beratung`,
      audit: { action: 'consultation.invited', detail: { categories: form.categories, until: form.until } },
    })
  },
})
