import { z } from 'zod'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { findOrganisation } from '#features/organisations/index.ts'

/** An office of the site, or none named. */
export const officeField = () =>
  z.union([z.literal(''), z.uuid()], { error: () => m.platform_choose() }).default('')

/** The ids of offices by the names of their fields, null for none; or the sentences for those that are not there. */
export async function officesOf<Field extends string>(
  trx: Trx,
  entered: Entered,
  refs: Record<Field, string>,
): Promise<{ ok: true; ids: Record<Field, string | null> } | { ok: false; fields: Record<string, string> }> {
  const ids: Record<string, string | null> = {}
  const fields: Record<string, string> = {}
  for (const [field, ref] of Object.entries<string>(refs)) {
    const found = ref ? await findOrganisation(trx, entered, ref) : undefined
    if (ref && !found) fields[field] = m.platform_choose()
    ids[field] = found?.id ?? null
  }
  return Object.keys(fields).length > 0
    ? { ok: false, fields }
    : { ok: true, ids: ids as Record<Field, string | null> }
}
