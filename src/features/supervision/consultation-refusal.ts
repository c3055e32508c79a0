import type { Refusal } from '#domain/kernel/result.ts'
import { m } from '#platform/i18n/messages.ts'
import type { ConsultationAnswer } from './data/consultations.server.ts'

/** Why a deed about a consultation was not done; `member` names the field that says with whom. */
export function consultationRefusal(answer: Exclude<ConsultationAnswer, 'done'>, member: string): Refusal {
  switch (answer) {
    case 'role':
    case 'forbidden':
      return { kind: 'forbidden' }
    case 'unknown':
      return { kind: 'unseen' }
    case 'running':
      return { kind: 'invalid', fields: { [member]: m.supervision_consultation_running() } }
    case 'answered':
      return {
        kind: 'conflict',
        message: m.supervision_consultation_answered(),
        differences: [],
        version: 0,
      }
  }
}

/** So many days a consultation lasts at most. */
export const mostDays = 14
