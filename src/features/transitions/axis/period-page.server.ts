import { findDraft } from '#platform/db/drafts.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import { named } from '#platform/http/named.server.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import { findPeriod, type FoundPeriod } from './find-period.server.ts'

/** What every form about one period needs: the period, the key of the form, a kept draft, the way back. */
export async function periodForm(
  scope: PageScope & { openCase: OpenCase },
  { params, url }: { params: { periodRef: string }; url: URL },
): Promise<{
  found: FoundPeriod
  version: number
  formKey: string
  draft: Record<string, string | string[]> | null
  back: string
}> {
  const { trx, entered, openCase } = scope
  const found = await named(scope, params.periodRef, (ref) => findPeriod(trx, entered, ref))
  return {
    found,
    version: found.version,
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    back: `/faelle/${openCase.ref}/zeitachse/${params.periodRef}`,
  }
}

/** The period that the address of a form names, as its command takes it. */
export const namedPeriod = ({ params }: { params: Record<string, string | undefined> }) => ({
  period: params.periodRef,
})
