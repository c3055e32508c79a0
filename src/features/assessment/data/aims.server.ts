import { categoryOfDomain, type LifeDomain } from '#domain/assessment/life-domains.ts'
import type { AimKind } from '#domain/assessment/aim.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { supersede, supersedeBeside } from '#platform/db/supersede.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { AssessmentTables } from './tables.ts'

/** A goal or waiver as it stands; `ref` tells which one somebody saw. */
export type StoredAim = {
  id: string
  ref: string
  personId: string
  lifeDomain: LifeDomain
  kind: AimKind
  words: string
  setOn: string
}

/** Goals and waivers of the open case that stand and that the grant covers. */
export const aimsOfCase = (trx: Trx, entered: Entered, caseId: string): Promise<StoredAim[]> =>
  tablesOf<AssessmentTables>(trx)
    .selectFrom('domain_aim')
    .select([
      'id',
      'ref',
      'person_id as personId',
      'life_domain as lifeDomain',
      'kind',
      'words',
      'set_on as setOn',
    ])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .where('superseded_by', 'is', null)
    .execute()

/**
 * Stores a goal or waiver in place of the one that stands.
 * @param personIds all who are merged with the person
 * @param seen id of the one that the form showed, null for none
 * @returns false where another one stands by now
 */
export async function replaceAim(
  trx: Trx,
  entered: Entered,
  aim: Omit<StoredAim, 'id' | 'ref'> & { caseId: string },
  personIds: readonly string[],
  seen: string | null,
): Promise<string | false> {
  const tables = tablesOf<AssessmentTables>(trx)
  const id = crypto.randomUUID()
  if (!(await supersede(trx, entered, 'domain_aim', seen, id))) return false
  const same = { case_id: aim.caseId, life_domain: aim.lifeDomain }
  await supersedeBeside(trx, entered, 'domain_aim', personIds, same, id)
  const stored = await tables
    .insertInto('domain_aim')
    .values({
      site_id: entered.siteId,
      id,
      case_id: aim.caseId,
      person_id: aim.personId,
      category: categoryOfDomain[aim.lifeDomain],
      life_domain: aim.lifeDomain,
      kind: aim.kind,
      words: aim.words,
      set_on: aim.setOn,
      recorded_by: entered.membershipId,
      superseded_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return stored.numInsertedOrUpdatedRows === 1n ? id : false
}
