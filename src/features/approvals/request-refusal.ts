import type { Refusal } from '#domain/kernel/result.ts'
import { m } from '#platform/i18n/messages.ts'
import type { RequestAnswer } from './data/requests.server.ts'

const words = {
  running: m.approvals_running,
  answered: m.approvals_answered,
  author_gone: m.approvals_author_gone,
} as const

/** Why a deed about a request was not done. */
export function requestRefusal(answer: Exclude<RequestAnswer, 'done'>): Refusal {
  if (answer === 'forbidden') return { kind: 'forbidden' }
  if (answer === 'unknown') return { kind: 'unseen' }
  return { kind: 'conflict', message: words[answer](), differences: [], version: 1 }
}
