import type { RuleChoices } from '#domain/residence/rules/rule-base.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { confirmedChanges } from '../data/rule-change-reader.server.ts'
import { choicesFrom } from './choices-from.ts'

/** Practice values and switches that the site confirmed and that hold on a day. */
export async function choicesOf(
  trx: Trx,
  entered: Pick<Entered, 'siteId'>,
  day: string,
): Promise<RuleChoices> {
  return choicesFrom(await confirmedChanges(trx, entered), day)
}
