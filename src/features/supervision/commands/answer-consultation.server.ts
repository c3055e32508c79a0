import { z } from 'zod'
import { categories } from '#domain/kernel/categories.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, codes, optionalDate, optionalText, reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { consultationRefusal, mostDays } from '../consultation-refusal.ts'
import { answerConsultation } from '../data/consultations.server.ts'
import { consultationHosts } from '../permissions.ts'

const input = z.strictObject({
  consultation: reference(),
  agreed: choice(['yes', 'no']),
  answer: optionalText(1000),
  categories: codes().pipe(z.array(choice(categories))),
  until: optionalDate('not_past'),
})

function missing(form: z.output<typeof input>): Record<string, string> {
  if (form.agreed === 'no') return form.answer === '' ? { answer: m.platform_required() } : {}
  const last = today().add({ days: mostDays }).toString()
  return {
    ...(form.categories.length === 0 ? { categories: m.supervision_categories_missing() } : {}),
    ...(form.until === null ? { until: m.platform_required() } : {}),
    ...(form.until !== null && form.until > last
      ? { until: m.supervision_until_too_long({ days: mostDays }) }
      : {}),
  }
}

/** Answers a wish for a consultation on the open case: agrees for some days, or declines and says why. */
export const answerConsultant = defineCaseCommand({
  name: 'consultation.answer',
  roles: consultationHosts,
  input,
  async handle({ trx, openCase }, form) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    const fields = missing(form)
    if (Object.keys(fields).length > 0) return refuse({ kind: 'invalid', fields })
    const agreed = form.agreed === 'yes'
    const answer = await answerConsultation(trx, {
      ref: form.consultation,
      agreed,
      answer: form.answer,
      categories: agreed ? form.categories : [],
      until: agreed ? form.until : null,
    })
    if (answer !== 'done') return refuse(consultationRefusal(answer, 'agreed'))
    return ok({
      location: `/faelle/${openCase.ref}/beratung`,
      audit: { action: agreed ? 'consultation.given' : 'consultation.declined' },
    })
  },
})
