import { findDraft } from '#platform/db/drafts.server.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import { personName } from '#features/cases/index.ts'
import { personHeads } from '#features/persons/index.ts'

/** What the form of an appointment needs: its key, a kept draft, and who can take part. */
export async function appointmentForm(
  { trx, entered }: Pick<PageScope, 'trx' | 'entered'> & { openCase: OpenCase },
  url: URL,
) {
  const [draft, heads] = await Promise.all([findDraft(trx, entered, url.pathname), personHeads(trx, entered)])
  return {
    formKey: crypto.randomUUID(),
    draft,
    persons: heads.map((head) => ({ value: head.ref, label: personName(head) })),
    heads: heads.map(({ ref, ids }) => ({ ref, ids })),
  }
}
