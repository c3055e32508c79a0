import { z } from 'zod'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import type { Done } from '#platform/command-types.ts'
import { choice, optionalText, reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { approvableDeed, type DeedScope } from '../approvable-deeds.server.ts'
import { approveNow, requestsOfCase, returnNow } from '../data/requests.server.ts'
import { approvalRoles } from '../permissions.ts'
import { requestRefusal } from '../request-refusal.ts'

/** What could be done when it was asked and cannot now: something changed meanwhile. */
const changedSince = (refusal: Refusal): Refusal => {
  if (refusal.kind !== 'invalid') return refusal
  const differences = Object.values(refusal.fields).map((theirs) => ({
    field: m.approvals_in_the_way(),
    mine: '',
    theirs,
  }))
  return { kind: 'conflict', message: m.approvals_changed_meanwhile(), differences, version: 1 }
}

async function approve(scope: DeedScope, ref: string): Promise<Result<Done, Refusal>> {
  const { trx, entered, openCase } = scope
  const request = (await requestsOfCase(trx, entered, openCase.caseId)).find((one) => one.ref === ref)
  if (!request) return refuse({ kind: 'unseen' })
  const { answer, categories, writeCategories } = await approveNow(trx, ref)
  if (answer !== 'done') return refuse(requestRefusal(answer))
  const asAuthor = { ...scope, openCase: { ...openCase, categories, writeCategories } }
  const done = await approvableDeed(request.deed).perform(asAuthor, request.content)
  if (!done.ok) return refuse(changedSince(done.refusal))
  const { audit } = done.value
  // The case may not be open to whoever agreed any more.
  return ok({
    ...done.value,
    location: '/',
    audit: { ...audit, detail: { ...audit.detail, approved: ref, asked_by: request.authorId } },
  })
}

/** The asked member agrees, and the deed is done; or gives it back with a reason. */
export const answerRequest = defineCaseCommand({
  name: 'approval.answer',
  roles: approvalRoles,
  input: z.strictObject({
    request: reference(),
    agreed: choice(['yes', 'no']),
    reason: optionalText(1000),
  }),
  async handle(scope, form) {
    if (form.agreed === 'yes') return approve(scope, form.request)
    if (form.reason.length < 3)
      return refuse({ kind: 'invalid', fields: { reason: m.approvals_reason_missing() } })
    const answer = await returnNow(scope.trx, form.request, form.reason)
    if (answer !== 'done') return refuse(requestRefusal(answer))
    return ok({ location: '/', audit: { action: 'approval.returned' }, counts: { returned: 1 } })
  },
})
