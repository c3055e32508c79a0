import { z } from 'zod'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { findOrganisation } from '#features/organisations/index.ts'

/** Who does a step: an organisation of the site, or nobody named. */
export const organisationField = () =>
  z.union([z.literal(''), z.uuid()], { error: () => m.platform_choose() }).default('')

/** The organisation that was chosen, null for nobody named; one that is not there is refused at the field. */
export async function organisationOf(
  trx: Trx,
  entered: Entered,
  ref: string,
): Promise<Result<{ id: string; kind: string } | null, Refusal>> {
  if (ref === '') return ok(null)
  const found = await findOrganisation(trx, entered, ref)
  return found ? ok(found) : refuse({ kind: 'invalid', fields: { organisation: m.platform_choose() } })
}
