import { findDraft } from '#platform/db/drafts.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import { named } from '#platform/http/named.server.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { type Member, membersOfCase } from './data/members.server.ts'

/** What every form about one member needs: the membership, the key of the form, a kept draft, the way back. */
export async function memberForm(
  scope: PageScope & { openCase: OpenCase },
  { params, url }: { params: { memberRef: string }; url: URL },
) {
  const { trx, entered, openCase } = scope
  const member: Member = await named(scope, params.memberRef, async (ref) =>
    (await membersOfCase(trx, entered)).find((one) => one.ref === ref),
  )
  return {
    member,
    name: member.name ?? m.cases_name_not_shared(),
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    back: `/faelle/${openCase.ref}/haushalt`,
  }
}
