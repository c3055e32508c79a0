import { ok, refuse, type Result } from '../../kernel/result.ts'
import { contentDifferences } from './content-differences.ts'
import type { PlanContent } from './plan-content.ts'

/** How the person agreed: by signature, orally before a witness, or with an interpreter. */
export const agreementWays = ['signature', 'witness', 'interpreter'] as const
export type AgreementWay = (typeof agreementWays)[number]

/** What is said about an agreement; `present` is who was there as witness or interpreter, days are YYYY-MM-DD. */
export type AgreementWords = { agreedOn: string; how: AgreementWay; present: string; reason: string }

/** Why an agreement is refused; the caller puts it into words. */
export type AgreementProblem =
  | 'nothing_to_agree'
  | 'in_future'
  | 'before_last'
  | 'present_missing'
  | 'reason_missing'
  | 'no_difference'

/**
 * Decides that a content is agreed on as the next version of a plan. After the first version each needs a reason and a
 * difference against the one before.
 * @param last the version in force; null where the plan was never agreed on
 */
export function decideAgreement(
  last: { agreedOn: string; content: PlanContent } | null,
  next: { words: AgreementWords; content: PlanContent },
  today: string,
): Result<null, AgreementProblem> {
  const { words, content } = next
  if (content.steps.length === 0) return refuse('nothing_to_agree')
  if (words.agreedOn > today) return refuse('in_future')
  if (words.how !== 'signature' && words.present === '') return refuse('present_missing')
  if (last === null) return ok(null)
  if (words.agreedOn < last.agreedOn) return refuse('before_last')
  if (contentDifferences(last.content, content).length === 0) return refuse('no_difference')
  return words.reason === '' ? refuse('reason_missing') : ok(null)
}
