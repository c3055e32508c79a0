import { findDraft } from '#platform/db/drafts.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import { named } from '#platform/http/named.server.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import { findTransition, type Transition } from '../data/transition-reader.server.ts'

/** What every form about one transition needs: the transition, the key of the form, a kept draft, the way back. */
export async function transitionForm(
  scope: PageScope & { openCase: OpenCase },
  { params, url }: { params: { transitionRef: string }; url: URL },
): Promise<{
  transition: Transition
  formKey: string
  draft: Record<string, string | string[]> | null
  back: string
}> {
  const { trx, entered, openCase } = scope
  const transition = await named(scope, params.transitionRef, (ref) =>
    findTransition(trx, entered, openCase.caseId, ref),
  )
  return {
    transition,
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    back: `/faelle/${openCase.ref}/uebergaenge/${transition.ref}`,
  }
}

/** The transition that the address of a form names, as its command takes it. */
export const namedTransition = ({ params }: { params: Record<string, string | undefined> }) => ({
  transition: params.transitionRef,
})
