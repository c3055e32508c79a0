import type { AgreementWay } from '#domain/plan/agreement/agreement.ts'
import { m } from '#platform/i18n/messages.ts'

const ways = {
  signature: m.agreements_how_signature,
  witness: m.agreements_how_witness,
  interpreter: m.agreements_how_interpreter,
} as const satisfies Record<AgreementWay, () => string>

/** How the person agreed, in words. */
export const wayLabel = (how: AgreementWay): string => ways[how]()
