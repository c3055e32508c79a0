import { ok, type Refusal, refuse, type Result } from '#domain/kernel/result.ts'
import type { CommandScope, Done } from '#platform/command-types.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personOfCase } from '#features/cases/index.ts'
import { type DatedFact, keepDatedFact } from '#features/persons/index.ts'
import { standingItem } from './standing-item.server.ts'

type Entry = Pick<DatedFact, 'key' | 'value' | 'from' | 'until' | 'source'>

/**
 * Keeps an entry of the history of a person, beside the others or in place of the one that `place` names. Refused at the
 * field where it ends before it begins, and where the one to be replaced stands no more.
 * @param action under which it stands in the log
 */
export async function keepEntry(
  { trx, entered, openCase }: CommandScope & { openCase: OpenCase },
  { person: ref, place }: { person: string; place: string },
  entry: Entry,
  action: string,
): Promise<Result<Done, Refusal>> {
  if (!openCase.writeCategories.includes('residence')) return refuse({ kind: 'forbidden' })
  if (entry.until && entry.until < entry.from)
    return refuse({ kind: 'invalid', fields: { until: m.platform_date_order() } })
  const person = await personOfCase(trx, entered, ref)
  const replaced = person && (place === '' ? null : await standingItem(trx, entered, person, place))
  if (!person || replaced === undefined) return refuse({ kind: 'unseen' })
  if (!(await keepDatedFact(trx, entered, person, { ...entry, category: 'residence' }, replaced)))
    return refuse(changedMeanwhile())
  return ok({
    location: `/faelle/${openCase.ref}/perspektiven?person=${person.ref}`,
    audit: { action, objectId: person.personId },
  })
}

/** The entry stands no more as the form showed it. */
export const changedMeanwhile = (): Refusal => ({
  kind: 'conflict',
  message: m.residence_changed_meanwhile(),
  version: 1,
  differences: [],
})
