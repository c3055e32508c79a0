import { z } from 'zod'
import type { FourEyesDeed } from '#domain/concept/concept.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Done } from '#platform/command-types.ts'
import { m } from '#platform/i18n/messages.ts'
import { membershipTitles } from '#features/organisations/index.ts'
import { approvableDeed, type DeedContent, type DeedScope } from './approvable-deeds.server.ts'
import { possibleApprovers, rehearsed, requestsOfCase, storeRequest } from './data/requests.server.ts'
import { requestRefusal } from './request-refusal.ts'

/** Field of a form that names who is asked; empty where the concept asks for nobody. */
export const approverField = () =>
  z.union([z.literal(''), z.uuid()], { error: () => m.platform_choose() }).default('')

/**
 * Asks a second person to agree to a deed in the open case. The deed is rehearsed first, so that it is refused at once
 * as it would be if it were done.
 */
export async function askApproval(
  scope: DeedScope,
  deed: FourEyesDeed,
  { approver, ...content }: { approver: string } & DeedContent,
): Promise<Result<Done, Refusal>> {
  if (approver === '') return refuse({ kind: 'invalid', fields: { approver: m.platform_choose() } })
  const tried = await rehearsed(scope.trx, () => approvableDeed(deed).perform(scope, content))
  if (!tried.ok) return tried
  const answer = await storeRequest(scope.trx, { deed, content, approver })
  if (answer === 'unknown')
    return refuse({ kind: 'invalid', fields: { approver: m.approvals_not_this_one() } })
  if (answer !== 'done') return refuse(requestRefusal(answer))
  return ok({
    location: `/faelle/${scope.openCase.ref}/stand`,
    audit: { action: 'approval.asked', detail: { deed } },
    counts: { asked: 1 },
  })
}

/** What a form about a deed shows of its requests: who can be asked, what waits for an answer, what came back. */
export async function approvalForm(
  { trx, entered, openCase }: DeedScope,
  deed: FourEyesDeed,
): Promise<{
  approvers: { value: string; label: string }[]
  asked: { to: string; approver: string } | null
  /** why it came back, and what was entered then */
  returned: string | null
  returnedContent: DeedContent | null
}> {
  const requests = (await requestsOfCase(trx, entered, openCase.caseId)).filter((one) => one.deed === deed)
  const asked = requests.find(({ state }) => state === 'asked')
  const titles = await membershipTitles(trx, entered)
  const returned = requests[0]?.state === 'returned' ? requests[0] : null
  return {
    approvers: (await possibleApprovers(trx)).map(({ ref, title }) => ({ value: ref, label: title })),
    asked: asked
      ? { to: `/faelle/${openCase.ref}/freigaben/${asked.ref}`, approver: titles.get(asked.approverId) ?? '' }
      : null,
    returned: returned?.answer ?? null,
    returnedContent: returned?.content ?? null,
  }
}
