import { data } from 'react-router'
import { factsOf } from '#domain/concept/concept-problems.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { named } from '#platform/http/named.server.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import { core, plainConcept } from './core.server.ts'
import { findVersion } from './data/version-reader.server.ts'

/** The version an address names, with its content, the core, and the facts it may ask for. */
export async function shownVersion({ trx, entered, scope }: PageScope, ref: string | undefined) {
  const stored = await named({ trx, scope }, ref, (given) => findVersion(trx, entered, given))
  const known = await core()
  const content = stored.content ?? plainConcept(known)
  const factOf = factsOf(content, known.facts)
  return { stored, content, core: known, factOf, factName: (key: string) => factOf(key)?.label ?? key }
}

/** The same for a form that changes a draft: an adopted version is not there for it. */
export async function editedDraft(page: PageScope, ref: string | undefined, url: URL) {
  const shown = await shownVersion(page, ref)
  if (shown.stored.adopted) throw await unseen(page)
  return {
    ...shown,
    form: {
      formKey: crypto.randomUUID(),
      draft: await findDraft(page.trx, page.entered, url.pathname),
      version: shown.stored.version,
      back: `/verwaltung/konzept/${shown.stored.ref}`,
    },
  }
}

/** Answers 404 and leaves the entry of the refusal. */
export async function unseen({ trx, scope }: PageScope) {
  await scope.refuse(trx, 'unseen')
  return data(null, { status: 404 })
}
