import { z } from 'zod'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { type Period, type ReferenceKind, targetOf } from '#domain/organisation/post-reference.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { code, date, optionalDate } from '#platform/fields.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { municipalityOptions } from '#features/reference/index.ts'
import { holdOrganisation, organisationRefs } from '../data/organisation-reader.server.ts'
import { findUnit } from '../data/unit-reader.server.ts'

/** What a form says about a reference. */
export const referenceFields = { target: code(), from: date(), until: optionalDate() }

const notThere = (): Result<never, Refusal> =>
  refuse({ kind: 'invalid', fields: { target: m.platform_choose() } })
const uuid = (text: string) => z.uuid().safeParse(text).success

/**
 * The id of what a reference shall lead to. An organisation is held until the end of the transaction, so that it does
 * not close meanwhile, and must exist for the whole period.
 */
export async function resolveTarget(
  trx: Trx,
  entered: Entered,
  kind: ReferenceKind,
  target: string,
  period: Period,
): Promise<Result<string, Refusal>> {
  const sort = targetOf(kind)
  if (sort === 'municipality') {
    const known = (await municipalityOptions()).some((place) => place.value === target)
    return known ? ok(target) : notThere()
  }
  if (!uuid(target)) return notThere()
  const unit = sort === 'unit' ? await findUnit(trx, entered, target) : undefined
  if (sort === 'unit' && !unit) return notThere()
  const ref = unit ? (await organisationRefs(trx, entered)).get(unit.organisationId) : target
  const organisation = ref && (await holdOrganisation(trx, entered, ref, 'use'))
  if (!organisation) return notThere()
  const { closedOn } = organisation
  if (closedOn && (period.until === null || period.until >= closedOn)) {
    const words = m.organisations_target_closed({ day: formatDay(closedOn, getLocale()) })
    return refuse({ kind: 'invalid', fields: { target: words } })
  }
  return ok(unit?.id ?? organisation.id)
}
