import { data } from 'react-router'
import { findDraft } from '#platform/db/drafts.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import { named } from '#platform/http/named.server.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import { notedNames } from './data/person-names.server.ts'

/**
 * What the pages about one other name need: the name, the key of the form, a kept draft, the way back. A name that
 * somebody has corrected meanwhile is still shown, or nobody could be told what stands now.
 */
export async function nameForm(
  scope: PageScope & { openCase: OpenCase },
  { params, url }: { params: { nameRef: string }; url: URL },
) {
  const { trx, entered, openCase } = scope
  if (!openCase.writeCategories.includes('identity')) throw data(null, { status: 403 })
  const { ref, kind, name } = await named(scope, params.nameRef, async (asked) =>
    (await notedNames(trx, entered)).find((row) => row.ref === asked && row.removedFor === null),
  )
  const back = `/faelle/${openCase.ref}/person`
  return {
    kind,
    name,
    back,
    here: `${back}/name/${ref}`,
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
  }
}
