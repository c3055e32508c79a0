import { named } from '#platform/http/named.server.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import { membershipTitles } from '#features/organisations/index.ts'
import { approvableDeed } from './approvable-deeds.server.ts'
import { requestsOfCase } from './data/requests.server.ts'

/** What the pages about one request show. */
export async function requestPage(scope: PageScope & { openCase: OpenCase }, ref: string) {
  const { trx, entered, openCase } = scope
  const request = await named(scope, ref, async (wanted) =>
    (await requestsOfCase(trx, entered, openCase.caseId)).find((one) => one.ref === wanted),
  )
  const titles = await membershipTitles(trx, entered)
  const deed = approvableDeed(request.deed)
  return {
    caseRef: openCase.ref,
    formKey: crypto.randomUUID(),
    title: deed.title(),
    facts: await deed.facts({ trx, entered, openCase }, request.content),
    author: titles.get(request.authorId) ?? '',
    approver: titles.get(request.approverId) ?? '',
    askedAt: request.askedAt.toISOString(),
    state: request.state,
    answer: request.answer,
    form: `/faelle/${openCase.ref}/${deed.form}`,
    mayAnswer: request.state === 'asked' && request.approverId === entered.membershipId,
    mayWithdraw:
      (request.state === 'asked' || request.state === 'returned') &&
      openCase.writeCategories.includes('plan'),
  }
}
