import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { reference, requiredText } from '#platform/fields.server.ts'
import { consultationRefusal } from '../consultation-refusal.ts'
import { askConsultation } from '../data/consultations.server.ts'
import { boardReaders } from '../permissions.ts'

/** Asks to be told about a case that is known by its pseudonym only; whose case it is agrees or declines. */
export const askToConsult = defineCommand({
  name: 'consultation.ask',
  roles: boardReaders,
  input: z.strictObject({ case: reference(), question: requiredText(1000, 2) }),
  async handle({ trx }, form) {
    const answer = await askConsultation(trx, form.case, form.question)
    if (answer !== 'done') return refuse(consultationRefusal(answer, 'question'))
    return ok({ location: '/struktur/faelle', audit: { action: 'consultation.wished', objectId: form.case } })
  },
})
