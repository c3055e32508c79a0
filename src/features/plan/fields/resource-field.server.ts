import { z } from 'zod'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { personLabels } from '#features/cases/index.ts'
import type { Option } from '#ui/forms/select-field.tsx'
import { resourcesToBuildOn, type StepResource } from '../data/resource-reader.server.ts'
import { endedWords } from '../step-labels.ts'

/** What a step builds on: a resource of somebody of the case, or nothing named. */
export const resourceField = () =>
  z.union([z.literal(''), z.uuid()], { error: () => m.platform_choose() }).default('')

/**
 * The inner id of the resource that was chosen, null for none. One that ended is refused unless the step builds on it
 * already; one of another case, or of a category the caller may not see, is not there.
 * @param kept what the step builds on so far; where the caller may not see that, an empty field leaves it as it is
 */
export async function resourceOf(
  trx: Trx,
  entered: Entered,
  ref: string,
  kept: string | null = null,
): Promise<Result<StepResource | { id: string | null; title: '' }, Refusal>> {
  const seen = await resourcesToBuildOn(trx, entered)
  if (ref === '') {
    const unseen = kept !== null && seen.every(({ id }) => id !== kept)
    return ok({ id: unseen ? kept : null, title: '' })
  }
  const found = seen.find((one) => one.ref === ref)
  if (!found) return refuse({ kind: 'invalid', fields: { resource: m.platform_choose() } })
  return found.endedOn !== null && found.id !== kept
    ? refuse({ kind: 'invalid', fields: { resource: m.plan_resource_has_ended() } })
    : ok(found)
}

/** The resources to choose from: those that stand, and the one the step builds on already. */
export async function resourceChoices(
  trx: Trx,
  entered: Entered,
  kept: string | null = null,
): Promise<Option[]> {
  const seen = await resourcesToBuildOn(trx, entered)
  const person = await personLabels(trx, entered, seen)
  return seen
    .filter(({ id, endedOn }) => endedOn === null || id === kept)
    .map(({ ref, title, personId, endedOn }) => ({
      value: ref,
      label: [title, person(personId), endedOn && endedWords(endedOn)].filter(Boolean).join(' · '),
    }))
}
