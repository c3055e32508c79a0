import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference } from '#platform/fields.server.ts'
import { consultationRefusal } from '../consultation-refusal.ts'
import { endConsultationNow } from '../data/consultations.server.ts'
import { boardReaders, consultationHosts } from '../permissions.ts'

/** Ends a running consultation on the open case: whose case it is, or who was consulted. */
export const endConsultation = defineCaseCommand({
  name: 'consultation.end',
  roles: [...consultationHosts, ...boardReaders],
  input: z.strictObject({ consultation: reference() }),
  async handle({ trx, entered, openCase }, form) {
    const answer = await endConsultationNow(trx, form.consultation)
    if (answer !== 'done') return refuse(consultationRefusal(answer, 'consultation'))
    const hosts = consultationHosts.some((role) => role === entered.role)
    return ok({
      location: hosts ? `/faelle/${openCase.ref}/beratung` : '/struktur/faelle',
      audit: { action: 'consultation.ended' },
    })
  },
})
