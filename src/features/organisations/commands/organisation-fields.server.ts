import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { code, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { isValidCode } from '#features/reference/index.ts'
import { isNameTaken } from '../data/organisation-reader.server.ts'

/** What is written down of an organisation. */
export const organisationFields = { name: requiredText(160, 2), kind: code() }

/** Why the words of an organisation cannot stand: an unknown kind, or a name that a file could not tell apart. */
export async function organisationWordsRefused(
  trx: Trx,
  entered: Entered,
  words: { name: string; kind: string },
  but: string | null,
): Promise<Result<never, Refusal> | null> {
  if (!(await isValidCode('agency_kinds', words.kind)))
    return refuse({ kind: 'invalid', fields: { kind: m.platform_choose() } })
  if (await isNameTaken(trx, entered, words.name, but))
    return refuse({ kind: 'invalid', fields: { name: m.organisations_name_taken() } })
  return null
}
