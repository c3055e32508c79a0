import { data } from 'react-router'
import { findDraft } from '#platform/db/drafts.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import { personChoice, personOfCase } from '#features/cases/index.ts'
import { standingItem } from './standing-item.server.ts'

/**
 * What the forms of an entry of the history need: whom it is about and, where the address names one, the entry as it
 * stands. Answers 404 where none stands there.
 */
export async function entryForm(
  { trx, entered, openCase }: PageScope & { openCase: OpenCase },
  url: URL,
  place: string | null,
) {
  const [choice, draft] = await Promise.all([
    personChoice(trx, entered, url),
    findDraft(trx, entered, url.pathname),
  ])
  const person = await personOfCase(trx, entered, choice.chosen)
  const standing = place && person ? await standingItem(trx, entered, person, place) : null
  if (place && !standing) throw data(null, { status: 404 })
  return {
    caseRef: openCase.ref,
    formKey: crypto.randomUUID(),
    withdrawKey: crypto.randomUUID(),
    draft,
    persons: choice.persons,
    chosen: choice.chosen,
    place: place ?? '',
    standing: standing
      ? { value: standing.value, from: standing.from, until: standing.until ?? '', source: standing.source }
      : null,
  }
}

export type EntryForm = Awaited<ReturnType<typeof entryForm>>
